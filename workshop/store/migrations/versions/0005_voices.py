"""The voices of a room, the voice of a phone, and what was shown of each voice."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the columns, and make the table. Rooms of before have no voices."""
    op.add_column("room", sa.Column("voices", sa.String(200), nullable=False, server_default=""))
    op.add_column("member", sa.Column("voice", sa.String(60)))
    op.create_table(
        "voice_release",
        sa.Column("room_id", sa.Integer, nullable=False),
        sa.Column("line", sa.String(60), nullable=False),
        sa.Column("round", sa.Integer, nullable=False),
        sa.Column("voice", sa.String(60), nullable=False),
        *(sa.Column(f"at_{place}", sa.Integer, nullable=False) for place in range(1, 7)),
        sa.PrimaryKeyConstraint("room_id", "line", "round", "voice", name="pk_voice_release"),
        sa.ForeignKeyConstraint(
            ["room_id"], ["room.id"], name="fk_voice_release_room_id", ondelete="CASCADE"
        ),
    )
