"""Relationship levels, the rep's decisions, contracts, marks of the Today list, and the method's measures."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('book_measure',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('as_of', sa.Text(), nullable=False),
    sa.Column('data_version', sa.Integer(), nullable=False),
    sa.Column('settings', sa.Text(), nullable=False),
    sa.Column('months', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sqlite_strict=True
    )
    op.create_table('measure',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('closed', sa.Integer(), nullable=False),
    sa.Column('prospect', sa.Integer(), nullable=False),
    sa.Column('dropped', sa.Integer(), nullable=False),
    sa.Column('months', sa.Integer(), nullable=False),
    sa.Column('tier', sa.Text(), nullable=True),
    sa.Column('tier_rank', sa.Integer(), nullable=True),
    sa.Column('tier_computed', sa.Text(), nullable=True),
    sa.Column('service_tier', sa.Text(), nullable=True),
    sa.Column('size', sa.Text(), nullable=True),
    sa.Column('abc', sa.Text(), nullable=True),
    sa.Column('grade', sa.Text(), nullable=True),
    sa.Column('level', sa.Integer(), nullable=True),
    sa.Column('level_target', sa.Integer(), nullable=True),
    sa.Column('level_measured', sa.Integer(), nullable=True),
    sa.Column('shown_level', sa.Integer(), nullable=True),
    sa.Column('zone', sa.Text(), nullable=True),
    sa.Column('zone_confirmed', sa.Integer(), nullable=False),
    sa.Column('loyalty', sa.REAL(), nullable=True),
    sa.Column('potential', sa.REAL(), nullable=True),
    sa.Column('completeness', sa.REAL(), nullable=True),
    sa.Column('revenue_fen', sa.Integer(), nullable=False),
    sa.Column('gross_fen', sa.Integer(), nullable=False),
    sa.Column('cost_fen', sa.Integer(), nullable=False),
    sa.Column('net_fen', sa.Integer(), nullable=False),
    sa.Column('minutes', sa.REAL(), nullable=False),
    sa.Column('next_on', sa.Text(), nullable=True),
    sa.Column('next_basis', sa.Text(), nullable=True),
    sa.Column('rhythm_days', sa.Integer(), nullable=True),
    sa.Column('post_sale_on', sa.Text(), nullable=True),
    sa.Column('interval_state', sa.Text(), nullable=True),
    sa.Column('order_due_on', sa.Text(), nullable=True),
    sa.Column('tier_proposed', sa.Text(), nullable=True),
    sa.Column('level_proposed', sa.Integer(), nullable=True),
    sa.Column('expected_amount_fen', sa.Integer(), nullable=True),
    sa.Column('bought_year_before', sa.Integer(), nullable=False),
    sa.Column('bought_in_window', sa.Integer(), nullable=False),
    sa.Column('won_in_window', sa.Integer(), nullable=False),
    sa.Column('win_cost_fen', sa.Integer(), nullable=False),
    sa.Column('marks', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sqlite_strict=True
    )
    with op.batch_alter_table('measure', schema=None) as batch_op:
        batch_op.create_index('ix_measure_net', ['net_fen'], unique=False)
        batch_op.create_index('ix_measure_next', ['next_on'], unique=False)
        batch_op.create_index('ix_measure_tier', ['tier_rank'], unique=False)

    op.create_table('week_memory',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('week', sa.Text(), nullable=False),
    sa.Column('run_on', sa.Text(), nullable=False),
    sa.Column('base_tier', sa.Text(), nullable=True),
    sa.Column('tier', sa.Text(), nullable=True),
    sa.Column('level', sa.Integer(), nullable=True),
    sa.Column('zone', sa.Text(), nullable=True),
    sa.Column('before_tier', sa.Text(), nullable=True),
    sa.Column('before_level', sa.Integer(), nullable=True),
    sa.Column('before_zone', sa.Text(), nullable=True),
    sa.Column('tier_since', sa.Text(), nullable=True),
    sa.Column('level_since', sa.Text(), nullable=True),
    sa.Column('size', sa.Text(), nullable=True),
    sa.Column('grade', sa.Text(), nullable=True),
    sa.PrimaryKeyConstraint('id'),
    sqlite_strict=True
    )
    op.create_table('contract',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('party_id', sa.Integer(), nullable=False),
    sa.Column('number', sa.Text(), nullable=True),
    sa.Column('name', sa.Text(), nullable=True),
    sa.Column('started_on', sa.Text(), nullable=False),
    sa.Column('ends_on', sa.Text(), nullable=True),
    sa.Column('amount_fen', sa.Integer(), nullable=True),
    sa.Column('cycle_months', sa.Integer(), nullable=True),
    sa.Column('due_on', sa.Text(), nullable=True),
    sa.Column('paid_on', sa.Text(), nullable=True),
    sa.Column('grace_days', sa.Integer(), nullable=True),
    sa.Column('note', sa.Text(), nullable=True),
    sa.Column('created_at', sa.Text(), nullable=False),
    sa.CheckConstraint('cycle_months BETWEEN 1 AND 1200', name='cycle_known'),
    sa.CheckConstraint('grace_days BETWEEN 0 AND 366', name='grace_known'),
    sa.CheckConstraint('length(name) <= 200', name='name_length'),
    sa.CheckConstraint('length(note) <= 1000000', name='note_length'),
    sa.CheckConstraint('length(number) <= 200', name='number_length'),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    with op.batch_alter_table('contract', schema=None) as batch_op:
        batch_op.create_index('ix_contract_due', ['due_on'], unique=False)
        batch_op.create_index(batch_op.f('ix_contract_party_id'), ['party_id'], unique=False)

    op.create_table('decision',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('party_id', sa.Integer(), nullable=False),
    sa.Column('about', sa.Text(), nullable=False),
    sa.Column('verdict', sa.Text(), nullable=False),
    sa.Column('value', sa.Text(), nullable=True),
    sa.Column('before', sa.Text(), nullable=True),
    sa.Column('decided_on', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=True),
    sa.CheckConstraint("about IN ('tier','level')", name='about_known'),
    sa.CheckConstraint("verdict IN ('override','accepted','rejected','cleared')", name='verdict_known'),
    sa.CheckConstraint('length(reason) <= 10000', name='reason_length'),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    with op.batch_alter_table('decision', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_decision_party_id'), ['party_id'], unique=False)

    op.create_table('level_change',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('party_id', sa.Integer(), nullable=False),
    sa.Column('level', sa.Integer(), nullable=True),
    sa.Column('target', sa.Integer(), nullable=True),
    sa.Column('set_on', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=True),
    sa.Column('origin', sa.Text(), server_default='rep', nullable=False),
    sa.CheckConstraint('length(reason) <= 10000', name='reason_length'),
    sa.CheckConstraint('level BETWEEN 1 AND 5', name='level_known'),
    sa.CheckConstraint('target BETWEEN 1 AND 5', name='target_known'),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    with op.batch_alter_table('level_change', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_level_change_party_id'), ['party_id'], unique=False)

    op.create_table('today_mark',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('party_id', sa.Integer(), nullable=False),
    sa.Column('day', sa.Text(), nullable=False),
    sa.Column('action', sa.Text(), nullable=False),
    sa.Column('until', sa.Text(), nullable=True),
    sa.Column('reason', sa.Text(), nullable=True),
    sa.Column('created_at', sa.Text(), nullable=False),
    sa.CheckConstraint("(action = 'snoozed') = (until IS NOT NULL)", name='snoozed_until'),
    sa.CheckConstraint("action IN ('snoozed','skipped','done')", name='action_known'),
    sa.CheckConstraint('length(reason) <= 10000', name='reason_length'),
    sa.ForeignKeyConstraint(['party_id'], ['party.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    with op.batch_alter_table('today_mark', schema=None) as batch_op:
        batch_op.create_index('ix_today_mark_day', ['day'], unique=False)
        batch_op.create_index(batch_op.f('ix_today_mark_party_id'), ['party_id'], unique=False)

    op.create_index('ix_party_quiet', 'party', ['id'], unique=False, sqlite_where=sa.text('do_not_disturb = 1'))
