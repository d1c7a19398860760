"""Rooms, their members, placements, what was shown, and commitments."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def _of(table: str, owner: str, primary: bool = False) -> sa.Column[int]:
    return sa.Column(
        f"{owner}_id",
        sa.Integer,
        sa.ForeignKey(f"{owner}.id", ondelete="CASCADE", name=f"fk_{table}_{owner}_id"),
        nullable=False,
        primary_key=primary,
    )


def upgrade() -> None:
    """Make the first tables."""
    _rooms()
    _what_people_do()
    _what_everybody_sees()


def _rooms() -> None:
    op.create_table(
        "room",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("code", sa.String(8), nullable=False),
        sa.Column("host", sa.String(64), nullable=False),
        sa.Column("script", sa.String(60), nullable=False),
        sa.Column("lines", sa.String(800), nullable=False),
        sa.Column("situation", sa.String(80), nullable=False),
        sa.Column("pace", sa.String(10), nullable=False),
        sa.Column("threshold", sa.Integer, nullable=False),
        sa.Column("knowledge", sa.String(40), nullable=False),
        sa.Column("until", sa.String(10)),
        sa.Column("phase", sa.String(10), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("focus", sa.String(60), nullable=False),
        sa.Column("timer", sa.BigInteger),
        sa.Column("made", sa.BigInteger, nullable=False),
        sa.Column("expires", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_room"),
        sa.UniqueConstraint("code", name="uq_room_code"),
        sa.UniqueConstraint("host", name="uq_room_host"),
    )
    op.create_index("ix_room_expires", "room", ["expires"])


def _what_people_do() -> None:
    op.create_table(
        "member",
        sa.Column("id", sa.Integer, nullable=False),
        _of("member", "room"),
        sa.Column("token", sa.String(64), nullable=False),
        sa.Column("answered", sa.Integer, nullable=False),
        sa.Column("left", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_member"),
        sa.UniqueConstraint("token", name="uq_member_token"),
    )
    op.create_index("ix_member_room_id", "member", ["room_id"])
    op.create_table(
        "placement",
        sa.Column("id", sa.Integer, nullable=False),
        _of("placement", "room"),
        _of("placement", "member"),
        sa.Column("line", sa.String(60), nullable=False),
        sa.Column("round", sa.Integer, nullable=False),
        sa.Column("place", sa.Integer),
        sa.Column("request", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_placement"),
        sa.UniqueConstraint("member_id", "request", name="uq_placement_member_id_request"),
    )
    op.create_index("ix_placement_room_id_line_round", "placement", ["room_id", "line", "round"])


def _what_everybody_sees() -> None:
    op.create_table(
        "release",
        _of("release", "room"),
        sa.Column("line", sa.String(60), nullable=False),
        sa.Column("round", sa.Integer, nullable=False),
        sa.Column("why", sa.String(10), nullable=False),
        *(sa.Column(f"at_{place}", sa.Integer) for place in range(1, 7)),
        sa.PrimaryKeyConstraint("room_id", "line", "round", name="pk_release"),
    )
    op.create_table(
        "commitment",
        sa.Column("id", sa.Integer, nullable=False),
        _of("commitment", "room"),
        sa.Column("text", sa.String(300), nullable=False),
        sa.Column("role", sa.String(60), nullable=False),
        sa.Column("day", sa.String(10)),
        sa.PrimaryKeyConstraint("id", name="pk_commitment"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_commitment_room_id", "commitment", ["room_id"])
