"""The map of a room, what a commitment belongs to on it, and the session of last time."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the columns, and make the table. Rooms of before have no map and no last time."""
    op.add_column("room", sa.Column("mapped", sa.String(60), nullable=False, server_default=""))
    op.add_column("room", sa.Column("ticked", sa.String(1600), nullable=False, server_default=""))
    op.add_column(
        "commitment", sa.Column("action", sa.String(60), nullable=False, server_default="")
    )
    op.create_table(
        "last_time",
        sa.Column("room_id", sa.Integer, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("became", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("room_id", name="pk_last_time"),
        sa.ForeignKeyConstraint(
            ["room_id"], ["room.id"], name="fk_last_time_room_id", ondelete="CASCADE"
        ),
    )
