"""The day on which a room showed its places. It is the day of the session, whenever the room was
made.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the column. Of rooms that have met before nobody knows it."""
    op.add_column("room", sa.Column("met", sa.String(10)))
