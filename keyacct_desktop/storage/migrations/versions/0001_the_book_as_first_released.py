"""The book as first released."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('book_info',
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('value', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('key'),
    sqlite_strict=True
    )
    op.create_table('change_set',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('params', sa.Text(), nullable=False),
    sa.Column('changed_at', sa.Text(), nullable=False),
    sa.Column('undone', sa.Integer(), server_default='0', nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    op.create_table('change_state',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('set_id', sa.Integer(), nullable=True),
    sa.PrimaryKeyConstraint('id'),
    sqlite_strict=True
    )
    op.create_table('custom_field',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('type', sa.Text(), nullable=False),
    sa.Column('choices', sa.Text(), nullable=True),
    sa.Column('kinds', sa.Text(), server_default='person company contact', nullable=False),
    sa.Column('position', sa.Integer(), server_default='0', nullable=False),
    sa.CheckConstraint('length(name) BETWEEN 1 AND 100', name='name_length'),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('name'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    op.create_table('draft',
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('payload', sa.Text(), nullable=False),
    sa.Column('saved_at', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('key'),
    sqlite_strict=True
    )
    op.create_table('import_batch',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('file_name', sa.Text(), nullable=False),
    sa.Column('sha256', sa.Text(), nullable=False),
    sa.Column('created', sa.Integer(), nullable=False),
    sa.Column('updated', sa.Integer(), nullable=False),
    sa.Column('skipped', sa.Integer(), nullable=False),
    sa.Column('rejected', sa.Integer(), nullable=False),
    sa.Column('imported_at', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    op.create_table('interaction',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('happened_on', sa.Text(), nullable=False),
    sa.Column('happened_time', sa.Text(), nullable=True),
    sa.Column('type', sa.Text(), nullable=False),
    sa.Column('direction', sa.Text(), server_default='out', nullable=False),
    sa.Column('answered', sa.Integer(), server_default='1', nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=True),
    sa.Column('purpose', sa.Text(), nullable=True),
    sa.Column('content', sa.Text(), nullable=True),
    sa.Column('result', sa.Text(), nullable=True),
    sa.Column('lesson', sa.Text(), nullable=True),
    sa.Column('next_step', sa.Text(), nullable=True),
    sa.Column('next_on', sa.Text(), nullable=True),
    sa.Column('import_key', sa.Text(), nullable=True),
    sa.Column('created_at', sa.Text(), nullable=False),
    sa.CheckConstraint('length(content) <= 1000000', name='content_length'),
    sa.CheckConstraint('minutes >= 0', name='minutes_known'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    with op.batch_alter_table('interaction', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_interaction_happened_on'), ['happened_on'], unique=False)
        batch_op.create_index('ix_interaction_import_key', ['import_key'], unique=False)

    op.create_table('rep',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('is_me', sa.Integer(), server_default='0', nullable=False),
    sa.Column('archived', sa.Integer(), server_default='0', nullable=False),
    sa.CheckConstraint('length(name) <= 200', name='name_length'),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('name'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    op.create_table('saved_view',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('payload', sa.Text(), nullable=False),
    sa.Column('position', sa.Integer(), server_default='0', nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('name'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    op.create_table('setting',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('value', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('key'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    op.create_table('tag',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('color', sa.Text(), nullable=True),
    sa.CheckConstraint('length(name) BETWEEN 1 AND 100', name='name_length'),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('name'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    op.create_table('change_row',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('set_id', sa.Integer(), nullable=False),
    sa.Column('table_name', sa.Text(), nullable=False),
    sa.Column('op', sa.Text(), nullable=False),
    sa.Column('row_id', sa.Integer(), nullable=False),
    sa.Column('last_id', sa.Integer(), nullable=True),
    sa.Column('party_id', sa.Integer(), nullable=True),
    sa.Column('before', sa.Text(), nullable=True),
    sa.Column('after', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['set_id'], ['change_set.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    with op.batch_alter_table('change_row', schema=None) as batch_op:
        batch_op.create_index('ix_change_row_set', ['set_id'], unique=False)

    op.create_table('party',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('employer_id', sa.Integer(), nullable=True),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('short_name', sa.Text(), nullable=True),
    sa.Column('spelling', sa.Text(), nullable=True),
    sa.Column('honorific', sa.Text(), nullable=True),
    sa.Column('sex', sa.Text(), nullable=True),
    sa.Column('number', sa.Text(), nullable=True),
    sa.Column('stage', sa.Text(), server_default='search', nullable=False),
    sa.Column('rep_id', sa.Integer(), nullable=True),
    sa.Column('source', sa.Text(), nullable=True),
    sa.Column('referrer_id', sa.Integer(), nullable=True),
    sa.Column('introduced_by_id', sa.Integer(), nullable=True),
    sa.Column('region', sa.Text(), nullable=True),
    sa.Column('industry', sa.Text(), nullable=True),
    sa.Column('company', sa.Text(), nullable=True),
    sa.Column('department', sa.Text(), nullable=True),
    sa.Column('post', sa.Text(), nullable=True),
    sa.Column('roles', sa.Text(), nullable=True),
    sa.Column('preferred_channel', sa.Text(), nullable=True),
    sa.Column('do_not_disturb', sa.Integer(), server_default='0', nullable=False),
    sa.Column('need', sa.Text(), nullable=True),
    sa.Column('note', sa.Text(), nullable=True),
    sa.Column('in_post', sa.Integer(), server_default='1', nullable=False),
    sa.Column('deceased', sa.Integer(), server_default='0', nullable=False),
    sa.Column('archived', sa.Integer(), server_default='0', nullable=False),
    sa.Column('created_at', sa.Text(), nullable=False),
    sa.Column('updated_at', sa.Text(), nullable=False),
    sa.CheckConstraint("(kind = 'contact') = (employer_id IS NOT NULL)", name='contact_has_employer'),
    sa.CheckConstraint("kind IN ('person','company','contact')", name='kind_known'),
    sa.CheckConstraint('length(name) BETWEEN 1 AND 200', name='name_length'),
    sa.CheckConstraint('length(note) <= 1000000', name='note_length'),
    sa.ForeignKeyConstraint(['employer_id'], ['party.id'], ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['introduced_by_id'], ['party.id'], ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['referrer_id'], ['party.id'], ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['rep_id'], ['rep.id'], ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    with op.batch_alter_table('party', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_party_employer_id'), ['employer_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_party_introduced_by_id'), ['introduced_by_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_party_referrer_id'), ['referrer_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_party_rep_id'), ['rep_id'], unique=False)

    op.create_table('address',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('party_id', sa.Integer(), nullable=False),
    sa.Column('label', sa.Text(), nullable=True),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('postcode', sa.Text(), nullable=True),
    sa.Column('preferred', sa.Integer(), server_default='0', nullable=False),
    sa.Column('position', sa.Integer(), server_default='0', nullable=False),
    sa.CheckConstraint('length(text) <= 1000', name='text_length'),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    with op.batch_alter_table('address', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_address_party_id'), ['party_id'], unique=False)

    op.create_table('contact_point',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('party_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('label', sa.Text(), nullable=True),
    sa.Column('value', sa.Text(), nullable=False),
    sa.Column('e164', sa.Text(), nullable=True),
    sa.Column('digits', sa.Text(), nullable=True),
    sa.Column('preferred', sa.Integer(), server_default='0', nullable=False),
    sa.Column('position', sa.Integer(), server_default='0', nullable=False),
    sa.CheckConstraint('length(value) <= 500', name='value_length'),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    with op.batch_alter_table('contact_point', schema=None) as batch_op:
        batch_op.create_index('ix_contact_point_digits', ['digits'], unique=False)
        batch_op.create_index('ix_contact_point_e164', ['e164'], unique=False)
        batch_op.create_index(batch_op.f('ix_contact_point_party_id'), ['party_id'], unique=False)

    op.create_table('cost',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('party_id', sa.Integer(), nullable=False),
    sa.Column('interaction_id', sa.Integer(), nullable=True),
    sa.Column('category', sa.Text(), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=False),
    sa.Column('spent_on', sa.Text(), nullable=False),
    sa.Column('note', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['interaction_id'], ['interaction.id'], ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    with op.batch_alter_table('cost', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_cost_interaction_id'), ['interaction_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_cost_party_id'), ['party_id'], unique=False)

    op.create_table('fact',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('party_id', sa.Integer(), nullable=False),
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('value', sa.Text(), nullable=False),
    sa.Column('judged_on', sa.Text(), nullable=True),
    sa.CheckConstraint('length(value) <= 1000000', name='value_length'),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('party_id', 'key'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    op.create_table('important_date',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('party_id', sa.Integer(), nullable=False),
    sa.Column('type', sa.Text(), nullable=False),
    sa.Column('relation', sa.Text(), server_default='self', nullable=False),
    sa.Column('label', sa.Text(), nullable=True),
    sa.Column('calendar', sa.Text(), nullable=False),
    sa.Column('year', sa.Integer(), nullable=True),
    sa.Column('month', sa.Integer(), nullable=False),
    sa.Column('day', sa.Integer(), nullable=False),
    sa.Column('is_leap_month', sa.Integer(), server_default='0', nullable=False),
    sa.Column('said', sa.Text(), nullable=True),
    sa.Column('options', sa.Text(), nullable=True),
    sa.Column('stopped', sa.Integer(), server_default='0', nullable=False),
    sa.CheckConstraint('month BETWEEN 1 AND 12 AND day BETWEEN 1 AND 31', name='day_known'),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    with op.batch_alter_table('important_date', schema=None) as batch_op:
        batch_op.create_index('ix_important_date_day', ['calendar', 'month', 'day'], unique=False)
        batch_op.create_index(batch_op.f('ix_important_date_party_id'), ['party_id'], unique=False)

    op.create_table('interaction_party',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('interaction_id', sa.Integer(), nullable=False),
    sa.Column('party_id', sa.Integer(), nullable=False),
    sa.Column('role', sa.Text(), server_default='customer', nullable=False),
    sa.ForeignKeyConstraint(['interaction_id'], ['interaction.id'], ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('interaction_id', 'party_id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    with op.batch_alter_table('interaction_party', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_interaction_party_party_id'), ['party_id'], unique=False)

    op.create_table('list_row',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('archived', sa.Integer(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('sort_name', sa.Text(), nullable=False),
    sa.Column('honorific', sa.Text(), nullable=True),
    sa.Column('company', sa.Text(), nullable=True),
    sa.Column('post', sa.Text(), nullable=True),
    sa.Column('phone', sa.Text(), nullable=True),
    sa.Column('wechat', sa.Text(), nullable=True),
    sa.Column('stage', sa.Text(), nullable=False),
    sa.Column('rep_id', sa.Integer(), nullable=True),
    sa.Column('rep_name', sa.Text(), nullable=True),
    sa.Column('region', sa.Text(), nullable=True),
    sa.Column('industry', sa.Text(), nullable=True),
    sa.Column('source', sa.Text(), nullable=True),
    sa.Column('number', sa.Text(), nullable=True),
    sa.Column('tags', sa.Text(), nullable=True),
    sa.Column('last_contact_on', sa.Text(), nullable=True),
    sa.Column('next_on', sa.Text(), nullable=True),
    sa.Column('next_text', sa.Text(), nullable=True),
    sa.Column('first_order_on', sa.Text(), nullable=True),
    sa.Column('last_order_on', sa.Text(), nullable=True),
    sa.Column('order_count', sa.Integer(), nullable=False),
    sa.Column('revenue_fen', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.Text(), nullable=False),
    sa.Column('updated_at', sa.Text(), nullable=False),
    sa.Column('search', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['id'], ['party.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_strict=True
    )
    with op.batch_alter_table('list_row', schema=None) as batch_op:
        batch_op.create_index('ix_list_row_company', ['archived', 'company'], unique=False)
        batch_op.create_index('ix_list_row_created', ['archived', 'created_at'], unique=False)
        batch_op.create_index('ix_list_row_last_contact', ['archived', 'last_contact_on'], unique=False)
        batch_op.create_index('ix_list_row_last_order', ['archived', 'last_order_on'], unique=False)
        batch_op.create_index('ix_list_row_name', ['archived', 'sort_name'], unique=False)
        batch_op.create_index('ix_list_row_next', ['archived', 'next_on'], unique=False)
        batch_op.create_index('ix_list_row_region', ['archived', 'region'], unique=False)
        batch_op.create_index('ix_list_row_rep', ['archived', 'rep_name'], unique=False)
        batch_op.create_index('ix_list_row_revenue', ['archived', 'revenue_fen'], unique=False)
        batch_op.create_index('ix_list_row_source', ['archived', 'source'], unique=False)
        batch_op.create_index('ix_list_row_stage', ['archived', 'stage'], unique=False)
        batch_op.create_index('ix_list_row_updated', ['archived', 'updated_at'], unique=False)

    op.create_table('party_tag',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('party_id', sa.Integer(), nullable=False),
    sa.Column('tag_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['tag_id'], ['tag.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('party_id', 'tag_id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    with op.batch_alter_table('party_tag', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_party_tag_tag_id'), ['tag_id'], unique=False)

    op.create_table('photo',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('party_id', sa.Integer(), nullable=False),
    sa.Column('jpeg', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('party_id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    op.create_table('sales_order',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('party_id', sa.Integer(), nullable=False),
    sa.Column('ordered_on', sa.Text(), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=False),
    sa.Column('profit_fen', sa.Integer(), nullable=True),
    sa.Column('margin_bp', sa.Integer(), nullable=True),
    sa.Column('product', sa.Text(), nullable=True),
    sa.Column('quantity', sa.REAL(), nullable=True),
    sa.Column('concession_fen', sa.Integer(), server_default='0', nullable=False),
    sa.Column('is_group_purchase', sa.Integer(), server_default='0', nullable=False),
    sa.Column('is_return', sa.Integer(), server_default='0', nullable=False),
    sa.Column('state', sa.Text(), server_default='normal', nullable=False),
    sa.Column('promised_on', sa.Text(), nullable=True),
    sa.Column('delivered_on', sa.Text(), nullable=True),
    sa.Column('due_on', sa.Text(), nullable=True),
    sa.Column('paid_on', sa.Text(), nullable=True),
    sa.Column('note', sa.Text(), nullable=True),
    sa.Column('import_key', sa.Text(), nullable=True),
    sa.Column('created_at', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    with op.batch_alter_table('sales_order', schema=None) as batch_op:
        batch_op.create_index('ix_sales_order_import_key', ['import_key'], unique=False)
        batch_op.create_index(batch_op.f('ix_sales_order_ordered_on'), ['ordered_on'], unique=False)
        batch_op.create_index('ix_sales_order_party_day', ['party_id', 'ordered_on'], unique=False)

    op.create_table('stage_change',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('party_id', sa.Integer(), nullable=False),
    sa.Column('from_stage', sa.Text(), nullable=True),
    sa.Column('to_stage', sa.Text(), nullable=False),
    sa.Column('changed_on', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    with op.batch_alter_table('stage_change', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_stage_change_party_id'), ['party_id'], unique=False)

    op.create_table('task',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('party_id', sa.Integer(), nullable=False),
    sa.Column('interaction_id', sa.Integer(), nullable=True),
    sa.Column('kind', sa.Text(), server_default='next_step', nullable=False),
    sa.Column('owner', sa.Text(), server_default='us', nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('due_on', sa.Text(), nullable=True),
    sa.Column('done_on', sa.Text(), nullable=True),
    sa.Column('created_at', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['interaction_id'], ['interaction.id'], ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    with op.batch_alter_table('task', schema=None) as batch_op:
        batch_op.create_index('ix_task_due', ['due_on'], unique=False)
        batch_op.create_index(batch_op.f('ix_task_interaction_id'), ['interaction_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_task_party_id'), ['party_id'], unique=False)

    op.execute(
        "CREATE VIRTUAL TABLE interaction_text USING fts5("
        "content, content='interaction', content_rowid='id', tokenize='trigram')"
    )
