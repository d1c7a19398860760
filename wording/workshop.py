"""What a workshop says, where the words depend on numbers."""

from datetime import date, datetime
from math import ceil

from wording.dates import clock, day_in_scotland, day_of_month
from wording.say import say
from wording.team import people

SECONDS_A_MINUTE = 60


def too_few_answered(answered: int, threshold: int) -> str:
    """Why the places cannot be shown yet."""
    if answered == 1:
        return say("workshop.one-answered", least=threshold)
    return say("workshop.too-few-answered", answered=answered, least=threshold)


def joined(number: int) -> str:
    """How many have joined. What is counted is phones: whose they are nobody can tell."""
    if number == 1:
        return say("workshop.one-joined")
    return say("workshop.joined", phones=number)


def first_joined(since: datetime | None, now: datetime) -> str:
    """When the first phone joined: the hour if that is today. Empty if none has."""
    if since is None:
        return ""
    day = day_in_scotland(since)
    if day == day_in_scotland(now):
        return say("workshop.first-joined-at", hour=clock(since))
    return say("workshop.first-joined-on", day=day_of_month(day))


def taken_back(number: int) -> str:
    """How many empty places a host has taken back."""
    if number == 0:
        return say("workshop.none-taken-back")
    if number == 1:
        return say("workshop.one-taken-back")
    return say("workshop.taken-back", number=number)


def answered(number: int, of: int) -> str:
    """How many of those who joined have answered: all that is known before the places are shown."""
    everybody = people(of)
    if number == 1:
        return say("workshop.one-of-all-answered", people=everybody)
    if of == 1:
        return say("workshop.none-of-one-answered")
    return say("workshop.answered", number=number, people=everybody)


def time_left(seconds: float) -> str:
    """What is left of a timer."""
    if seconds <= 0:
        return say("workshop.time-is-up")
    if seconds <= SECONDS_A_MINUTE:
        return say("workshop.last-minute")
    minutes = ceil(seconds / SECONDS_A_MINUTE)
    return say("workshop.minutes-left", minutes=minutes)


def stage_title(name: str, minutes: int) -> str:
    """A stage of a session, and how long it takes."""
    if minutes == 1:
        return say("workshop.stage-one-minute", name=name)
    return say("workshop.stage", name=name, minutes=minutes)


def asked_by_host(until: date | None) -> str:
    """Until when a host asks for places, as a phone says it; empty if there is no such day."""
    if until is None:
        return ""
    return say("workshop.host-asks-by", day=day_of_month(until))


def people_asked_by(until: date | None) -> str:
    """The same as the host is told."""
    if until is None:
        return ""
    return say("workshop.people-asked-by", day=day_of_month(until))
