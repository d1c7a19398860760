"""A room's door, since when people have joined, since when its days have been over; and an index by
which the latest place of a phone is found without reading the others.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns and the index."""
    op.add_column("room", sa.Column("shut", sa.Integer, nullable=False, server_default="0"))
    op.add_column("room", sa.Column("since", sa.BigInteger))
    op.add_column("room", sa.Column("overdue", sa.BigInteger))
    op.create_index("ix_placement_latest", "placement", ["member_id", "line", "round", "id"])
