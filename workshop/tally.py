"""Tallies in plain SQL, alike on both databases, and what is frozen of them."""

from typing import Any

from sqlalchemy import Connection, Row, insert, text

from engine.team.lines import PLACES, Counts, Placed, Release, widest_first
from workshop import safety
from workshop.rooms import Room
from workshop.tables import release

# The latest placement of each member on a line in a round; null where they left it out.
_LATEST = """
  SELECT p.member_id AS member, p.place AS place FROM placement p
  WHERE p.room_id = :room AND p.line = :line AND p.round = {round} AND p.id = (
    SELECT MAX(q.id) FROM placement q WHERE q.member_id = p.member_id AND q.line = p.line AND q.round = p.round)
"""
_FIRST = text(
    f"SELECT place, COUNT(*) AS people FROM ({_LATEST.format(round=1)}) one WHERE place IS NOT NULL GROUP BY place"
)
_STAYED = text(
    f"SELECT COALESCE(two.place, one.place) AS place, COUNT(*) AS people FROM ({_LATEST.format(round=1)}) one "
    f"LEFT JOIN ({_LATEST.format(round=2)}) two ON two.member = one.member WHERE one.place IS NOT NULL "
    "GROUP BY COALESCE(two.place, one.place)"
)
_NEW = text(
    f"SELECT two.place AS place, COUNT(*) AS people FROM ({_LATEST.format(round=2)}) two "
    f"LEFT JOIN ({_LATEST.format(round=1)}) one ON one.member = two.member "
    "WHERE two.place IS NOT NULL AND one.place IS NULL GROUP BY two.place"
)
_OWN = text(
    "SELECT place FROM placement WHERE member_id = :member AND line = :line AND round = 1 ORDER BY id DESC LIMIT 1"
)


def freeze(connection: Connection, there: Room, round_: int) -> list[str]:
    """Show a round: keep its counts, or why they are not shown, once and for all. The lines, the
    widest spread first.
    """
    made = [_freeze(connection, there, line, round_) for line in there.lines]
    return [placed.line for placed in widest_first(made)]


def _freeze(connection: Connection, there: Room, line: str, round_: int) -> Placed:
    if round_ == 1:
        found = safety.first(_counts(connection, _FIRST, there, line), there.threshold)
    else:
        before = released(
            connection.execute(
                release.select().where(
                    release.c.room_id == there.id, release.c.line == line, release.c.round == 1
                )
            ).one()
        )
        found = safety.second(
            before,
            _counts(connection, _STAYED, there, line),
            _counts(connection, _NEW, there, line),
            there.threshold,
        )
    counts = found.counts or (None,) * 6
    connection.execute(
        insert(release).values(
            room_id=there.id,
            line=line,
            round=round_,
            why=found.why,
            **{f"at_{place}": n for place, n in zip(PLACES, counts, strict=True)},
        )
    )
    return Placed(line, found)


def released(row: Row[Any]) -> Release:
    """A row of what was shown, as a value."""
    counts = row.at_1, row.at_2, row.at_3, row.at_4, row.at_5, row.at_6
    return Release(counts if row.why == "shown" else None, row.why)


def last_place(connection: Connection, member: int, line: str) -> int | None:
    """Where a member stood on a line in the first round."""
    return connection.execute(_OWN, {"member": member, "line": line}).scalar_one_or_none()


def _counts(connection: Connection, asked: Any, there: Room, line: str) -> Counts:
    found = {
        row.place: row.people for row in connection.execute(asked, {"room": there.id, "line": line})
    }
    one, two, three, four, five, six = (found.get(place, 0) for place in PLACES)
    return one, two, three, four, five, six
