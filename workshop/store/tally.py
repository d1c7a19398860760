"""Tallies in plain SQL, alike on both databases."""

from sqlalchemy import Connection, TextClause, text

from engine.team.lines import Counts
from workshop.voices import ByVoice

# The latest placement of each member on a line in a round; null where they left it out. Each row is
# read once, so that what a phone sent a thousand times holds nobody up.
_LATEST = """
    SELECT p.member_id AS member, p.place AS place, COALESCE(m.voice, '') AS voice FROM placement p
    JOIN (
      SELECT MAX(q.id) AS id FROM placement q
      WHERE q.room_id = :room AND q.line = :line AND q.round = {round} GROUP BY q.member_id
    ) latest ON latest.id = p.id
    JOIN member m ON m.id = p.member_id
"""
_ONE = _LATEST.format(round=1)
_TWO = _LATEST.format(round=2)
_FIRST = text(f"""
    SELECT voice, place, COUNT(*) AS people FROM ({_ONE}) one
    WHERE place IS NOT NULL GROUP BY voice, place
""")
_STAYED = text(f"""
    SELECT one.voice AS voice, COALESCE(two.place, one.place) AS place, COUNT(*) AS people
    FROM ({_ONE}) one LEFT JOIN ({_TWO}) two ON two.member = one.member
    WHERE one.place IS NOT NULL GROUP BY one.voice, COALESCE(two.place, one.place)
""")
_NEWCOMERS = text(f"""
    SELECT two.voice AS voice, two.place AS place, COUNT(*) AS people
    FROM ({_TWO}) two LEFT JOIN ({_ONE}) one ON one.member = two.member
    WHERE two.place IS NOT NULL AND one.place IS NULL GROUP BY two.voice, two.place
""")
# Whoever joined counts here, with or without a place, and whether they have left or not.
_CHOSEN = text("""
    SELECT DISTINCT voice FROM member WHERE room_id = :room AND voice IS NOT NULL
""")
_OWN = text("""
    SELECT place FROM placement
    WHERE member_id = :member AND line = :line AND round = 1 ORDER BY id DESC LIMIT 1
""")


def first(connection: Connection, room: int, line: str) -> ByVoice:
    """Where people of each voice stand in the first round."""
    return _by_voice(connection, _FIRST, room, line)


def stayed(connection: Connection, room: int, line: str) -> ByVoice:
    """Where those of the first round stand now."""
    return _by_voice(connection, _STAYED, room, line)


def newcomers(connection: Connection, room: int, line: str) -> ByVoice:
    """Where those stand who placed themselves in the second round only."""
    return _by_voice(connection, _NEWCOMERS, room, line)


def last_place(connection: Connection, member: int, line: str) -> int | None:
    """Where a member stood on a line in the first round."""
    asked = {"member": member, "line": line}
    places = connection.execute(_OWN, asked)
    return places.scalar_one_or_none()


def _by_voice(connection: Connection, query: TextClause, room: int, line: str) -> ByVoice:
    """The counts of every voice that somebody in the room has chosen. In a room without voices all
    have the same, which is empty.
    """
    stood: dict[str, list[int]] = {}
    chosen = connection.execute(_CHOSEN, {"room": room})
    for row in chosen:
        stood[row.voice] = []
    asked = {"room": room, "line": line}
    counted = connection.execute(query, asked)
    for row in counted:
        places = stood.setdefault(row.voice, [])
        places += [row.place] * row.people
    by_voice = {}
    for voice, places in stood.items():
        by_voice[voice] = Counts.of(places)
    return by_voice
