"""Gifts, greetings and their texts, marks of reminders, imported days off, and the months as they were seen."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('greeting_template',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('occasion', sa.Text(), nullable=True),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('position', sa.Integer(), server_default='0', nullable=False),
    sa.Column('created_at', sa.Text(), nullable=False),
    sa.CheckConstraint('length(text) <= 2000', name='text_length'),
    sa.CheckConstraint('length(text) >= 1', name='text_there'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    op.create_table('holiday_day',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('day', sa.Text(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=True),
    sa.CheckConstraint("kind IN ('off','work')", name='kind_known'),
    sa.CheckConstraint('length(name) <= 100', name='name_length'),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('day'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    op.create_table('month_customer',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('month', sa.Text(), nullable=False),
    sa.Column('party_id', sa.Integer(), nullable=False),
    sa.Column('rep_id', sa.Integer(), nullable=True),
    sa.Column('tier', sa.Text(), nullable=False),
    sa.Column('level', sa.Integer(), nullable=True),
    sa.Column('revenue_fen', sa.Integer(), nullable=False),
    sa.Column('net_fen', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('month', 'party_id'),
    sqlite_strict=True
    )
    with op.batch_alter_table('month_customer', schema=None) as batch_op:
        batch_op.create_index('ix_month_customer_party', ['party_id'], unique=False)

    op.create_table('month_total',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('month', sa.Text(), nullable=False),
    sa.Column('as_of', sa.Text(), nullable=False),
    sa.Column('rep_id', sa.Integer(), nullable=False),
    sa.Column('tier', sa.Text(), nullable=False),
    sa.Column('count', sa.Integer(), nullable=False),
    sa.Column('revenue_fen', sa.Integer(), nullable=False),
    sa.Column('net_fen', sa.Integer(), nullable=False),
    sa.Column('loss_count', sa.Integer(), nullable=False),
    sa.Column('loss_fen', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('month', 'rep_id', 'tier'),
    sqlite_strict=True
    )
    op.create_table('reminder_shown',
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('shown_on', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('key'),
    sqlite_strict=True
    )
    op.create_table('greeting',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('party_id', sa.Integer(), nullable=False),
    sa.Column('occasion', sa.Text(), nullable=False),
    sa.Column('occurs_on', sa.Text(), nullable=False),
    sa.Column('way', sa.Text(), nullable=True),
    sa.Column('template_id', sa.Integer(), nullable=True),
    sa.Column('text', sa.Text(), nullable=True),
    sa.Column('state', sa.Text(), server_default='planned', nullable=False),
    sa.Column('done_on', sa.Text(), nullable=True),
    sa.Column('interaction_id', sa.Integer(), nullable=True),
    sa.Column('note', sa.Text(), nullable=True),
    sa.Column('created_at', sa.Text(), nullable=False),
    sa.CheckConstraint("state IN ('planned','done','skipped')", name='state_known'),
    sa.CheckConstraint('length(note) <= 10000', name='note_length'),
    sa.CheckConstraint('length(text) <= 2000', name='text_length'),
    sa.ForeignKeyConstraint(['interaction_id'], ['interaction.id'], ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['template_id'], ['greeting_template.id'], ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('party_id', 'occasion', 'occurs_on'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    with op.batch_alter_table('greeting', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_greeting_interaction_id'), ['interaction_id'], unique=False)
        batch_op.create_index('ix_greeting_occasion', ['occasion', 'occurs_on'], unique=False)
        batch_op.create_index(batch_op.f('ix_greeting_party_id'), ['party_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_greeting_template_id'), ['template_id'], unique=False)

    op.create_table('reminder_mark',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('party_id', sa.Integer(), nullable=True),
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('day', sa.Text(), nullable=False),
    sa.Column('action', sa.Text(), nullable=False),
    sa.Column('until', sa.Text(), nullable=True),
    sa.Column('created_at', sa.Text(), nullable=False),
    sa.CheckConstraint("(action = 'snoozed') = (until IS NOT NULL)", name='snoozed_until'),
    sa.CheckConstraint("action IN ('snoozed','done')", name='action_known'),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    with op.batch_alter_table('reminder_mark', schema=None) as batch_op:
        batch_op.create_index('ix_reminder_mark_key', ['key'], unique=False)
        batch_op.create_index(batch_op.f('ix_reminder_mark_party_id'), ['party_id'], unique=False)

    op.create_table('gift',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('party_id', sa.Integer(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('value_fen', sa.Integer(), nullable=True),
    sa.Column('given_on', sa.Text(), nullable=True),
    sa.Column('occasion', sa.Text(), nullable=True),
    sa.Column('state', sa.Text(), server_default='idea', nullable=False),
    sa.Column('way', sa.Text(), nullable=True),
    sa.Column('reaction', sa.Text(), nullable=True),
    sa.Column('approval', sa.Text(), nullable=True),
    sa.Column('purpose', sa.Text(), nullable=True),
    sa.Column('note', sa.Text(), nullable=True),
    sa.Column('cost_id', sa.Integer(), nullable=True),
    sa.Column('created_at', sa.Text(), nullable=False),
    sa.CheckConstraint("state IN ('idea','ready','given','returned','received')", name='state_known'),
    sa.CheckConstraint('length(approval) <= 200', name='approval_length'),
    sa.CheckConstraint('length(name) <= 200', name='name_length'),
    sa.CheckConstraint('length(note) <= 10000', name='note_length'),
    sa.CheckConstraint('length(purpose) <= 1000', name='purpose_length'),
    sa.CheckConstraint('value_fen >= 0', name='value_known'),
    sa.ForeignKeyConstraint(['cost_id'], ['cost.id'], ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    with op.batch_alter_table('gift', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_gift_cost_id'), ['cost_id'], unique=False)
        batch_op.create_index('ix_gift_given', ['given_on'], unique=False)
        batch_op.create_index(batch_op.f('ix_gift_party_id'), ['party_id'], unique=False)
