"""Tallies in plain SQL, alike on both databases."""

from sqlalchemy import Connection, TextClause, text

from engine.team.lines import PLACES, Counts

# The latest placement of each member on a line in a round; null where they left it out. Each row is
# read once, so that what a phone sent a thousand times holds nobody up.
_LATEST = """
    SELECT p.member_id AS member, p.place AS place FROM placement p
    JOIN (
      SELECT MAX(q.id) AS id FROM placement q
      WHERE q.room_id = :room AND q.line = :line AND q.round = {round} GROUP BY q.member_id
    ) latest ON latest.id = p.id
"""
_ONE = _LATEST.format(round=1)
_TWO = _LATEST.format(round=2)
_FIRST = text(f"""
    SELECT place, COUNT(*) AS people FROM ({_ONE}) one
    WHERE place IS NOT NULL GROUP BY place
""")
_STAYED = text(f"""
    SELECT COALESCE(two.place, one.place) AS place, COUNT(*) AS people FROM ({_ONE}) one
    LEFT JOIN ({_TWO}) two ON two.member = one.member
    WHERE one.place IS NOT NULL GROUP BY COALESCE(two.place, one.place)
""")
_NEWCOMERS = text(f"""
    SELECT two.place AS place, COUNT(*) AS people FROM ({_TWO}) two
    LEFT JOIN ({_ONE}) one ON one.member = two.member
    WHERE two.place IS NOT NULL AND one.place IS NULL GROUP BY two.place
""")
_OWN = text("""
    SELECT place FROM placement
    WHERE member_id = :member AND line = :line AND round = 1 ORDER BY id DESC LIMIT 1
""")


def first(connection: Connection, room: int, line: str) -> Counts:
    """Where people stand in the first round."""
    return _counts(connection, _FIRST, room, line)


def stayed(connection: Connection, room: int, line: str) -> Counts:
    """Where those of the first round stand now."""
    return _counts(connection, _STAYED, room, line)


def newcomers(connection: Connection, room: int, line: str) -> Counts:
    """Where those stand who placed themselves in the second round only."""
    return _counts(connection, _NEWCOMERS, room, line)


def last_place(connection: Connection, member: int, line: str) -> int | None:
    """Where a member stood on a line in the first round."""
    asked = {"member": member, "line": line}
    places = connection.execute(_OWN, asked)
    return places.scalar_one_or_none()


def _counts(connection: Connection, query: TextClause, room: int, line: str) -> Counts:
    rows = connection.execute(query, {"room": room, "line": line})
    people = {row.place: row.people for row in rows}
    in_order = [people.get(place, 0) for place in PLACES]
    return Counts(*in_order)
