"""The tables. Moments are whole seconds since 1970 in UTC, which both databases hold alike.

No table holds a name, an address or the moment at which somebody placed themselves.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _of(table: str, primary: bool = False) -> Column[int]:
    return Column(
        f"{table}_id",
        Integer,
        ForeignKey(f"{table}.id", ondelete="CASCADE"),
        nullable=False,
        primary_key=primary,
    )


# `shut`: nobody new may join. `since`: when the first phone joined. `overdue`: when the room was
# first found to be past its days. `mapped`: the line whose map is in front; `ticked`: ids on it.
room = Table(
    "room",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", String(8), nullable=False, unique=True),
    Column("host", String(64), nullable=False, unique=True),
    Column("script", String(60), nullable=False),
    Column("lines", String(800), nullable=False),
    Column("situation", String(80), nullable=False),
    Column("pace", String(10), nullable=False),
    Column("threshold", Integer, nullable=False),
    Column("knowledge", String(40), nullable=False),
    Column("until", String(10)),
    Column("met", String(10)),
    Column("phase", String(10), nullable=False),
    Column("version", Integer, nullable=False),
    Column("focus", String(60), nullable=False),
    Column("timer", BigInteger),
    Column("made", BigInteger, nullable=False),
    Column("expires", BigInteger, nullable=False, index=True),
    Column("shut", Integer, nullable=False, server_default="0"),
    Column("since", BigInteger),
    Column("overdue", BigInteger),
    Column("voices", String(200), nullable=False, server_default=""),
    Column("mapped", String(60), nullable=False, server_default=""),
    Column("ticked", String(1600), nullable=False, server_default=""),
)

# One phone in a room. `answered` is the last round in which it went through every line. `voice` is
# the one it speaks with, in a room that has voices.
member = Table(
    "member",
    metadata,
    Column("id", Integer, primary_key=True),
    _of("room"),
    Column("token", String(64), nullable=False, unique=True),
    Column("answered", Integer, nullable=False),
    Column("left", Integer, nullable=False),
    Column("voice", String(60)),
    Index("ix_member_room_id", "room_id"),
)

# Only ever added to; the latest one of a member on a line in a round counts. `place` is null where
# it was left out.
placement = Table(
    "placement",
    metadata,
    Column("id", Integer, primary_key=True),
    _of("room"),
    _of("member"),
    Column("line", String(60), nullable=False),
    Column("round", Integer, nullable=False),
    Column("place", Integer),
    Column("request", String(64), nullable=False),
    UniqueConstraint("member_id", "request"),
    Index("ix_placement_room_id_line_round", "room_id", "line", "round"),
    Index("ix_placement_latest", "member_id", "line", "round", "id"),
)

# What was shown, once and for all. The counts are null where they are not shown, and `why` says
# why.
release = Table(
    "release",
    metadata,
    _of("room", primary=True),
    Column("line", String(60), primary_key=True),
    Column("round", Integer, primary_key=True),
    Column("why", String(10), nullable=False),
    *(Column(f"at_{place}", Integer) for place in range(1, 7)),
)

# What was shown of each voice, where the voices were shown beside each other.
voice_release = Table(
    "voice_release",
    metadata,
    _of("room", primary=True),
    Column("line", String(60), primary_key=True),
    Column("round", Integer, primary_key=True),
    Column("voice", String(60), primary_key=True),
    *(Column(f"at_{place}", Integer, nullable=False) for place in range(1, 7)),
)

# A wrong code, or a room that was made, for ten minutes. `source` is a fingerprint. It belongs to
# no room.
attempt = Table(
    "attempt",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("what", String(10), nullable=False),
    Column("source", String(64), nullable=False),
    Column("moment", BigInteger, nullable=False, index=True),
    Index("ix_attempt_source_moment", "source", "moment"),
)

# What a team will try. `action`: what it belongs to on the map.
commitment = Table(
    "commitment",
    metadata,
    Column("id", Integer, primary_key=True),
    _of("room"),
    Column("text", String(300), nullable=False),
    Column("role", String(60), nullable=False),
    Column("day", String(10)),
    Column("action", String(60), nullable=False, server_default=""),
    Index("ix_commitment_room_id", "room_id"),
    # an id that was withdrawn in one window must not be another commitment's in the next
    sqlite_autoincrement=True,
)

# The file of the last session that the host opened in this room, and what came of each thing that
# was promised in it.
last_time = Table(
    "last_time",
    metadata,
    _of("room", primary=True),
    Column("content", Text, nullable=False),
    Column("became", String(200), nullable=False),
)
