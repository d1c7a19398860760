"""A room in each of its phases, as its facilitator, those who take part, a stranger and the screen
see it.
"""

import re
from collections.abc import Callable
from typing import Any

import pytest

from components.app import made
from components.app.routes import HOST, JOIN, SCREEN, Route
from engine.team.lines import Counts
from knowledge.models.knowledge import Knowledge
from pictures.dot_plot import dot_plot
from pictures.svg import Picture
from tests.pages.gathering import (
    EVERYBODY,
    SPLIT,
    Led,
    Visitor,
    at,
    headings,
    host,
    labels,
    live,
    notices,
    other_phone,
    phone,
    pictures,
    place,
    screen,
    stranger,
    tap,
)
from tests.pages.visit import shown, title
from tests.workshop.makers import WAY, Later, Places
from wording.places import Ends
from wording.team import finding
from workshop.phases import Phase
from workshop.rooms import spaced
from workshop.store import Store

PACE = Ends("“by the clock”", "“by the weather”")

ANYBODY = pytest.mark.parametrize("visitor", EVERYBODY.values(), ids=EVERYBODY)
EACH_PHASE = pytest.mark.parametrize("phase", WAY)
BEFORE: tuple[Phase, ...] = ("gather", "first")
AFTER: tuple[Phase, ...] = ("talk", "second", "moved", "commit", "ended")
ON_THE_PHONE: dict[Phase, str] = {
    "gather": "You are in",
    "first": "You have answered",
    "talk": "What everybody sees",
    "second": "Pace",
    "moved": "What moved",
    "commit": "What we will try",
    "ended": "The session has ended",
}
ON_THE_SCREEN: dict[Phase, str] = {
    "gather": "Join the room",
    "first": "Place yourself, alone",
    "talk": "Where we stand",
    "second": "Place yourself again",
    "moved": "What moved",
    "commit": "What we will try",
    "ended": "What we will try",
}
FOR_THE_HOST: dict[Phase, list[str]] = {
    "gather": ["Open placing"],
    "first": ["Show the places"],
    "talk": ["Place again", "Go to commitments without a second round"],
    "second": ["Go to commitments without a second round"],  # until somebody answered again
    "moved": ["Go to commitments"],
    "commit": ["End the session"],
    "ended": [],
}
STEPS = {"Show what moved", *(label for labels_ in FOR_THE_HOST.values() for label in labels_)}
OWN = "Where I stood the first time"


@EACH_PHASE
def test_every_page_draws_under_one_title(led: Led, phase: Phase) -> None:
    there = led(phase)
    for app in (visitor(there) for visitor in EVERYBODY.values()):
        assert not app.exception
        assert title(app)


@EACH_PHASE
def test_the_phone_says_what_is_on(led: Led, phase: Phase) -> None:
    assert title(phone(led(phase))) == ON_THE_PHONE[phase]


@EACH_PHASE
def test_the_screen_says_what_is_on(led: Led, phase: Phase) -> None:
    assert title(screen(led(phase))) == ON_THE_SCREEN[phase]


@EACH_PHASE
def test_the_host_is_offered_what_may_come_next_and_nothing_else(led: Led, phase: Phase) -> None:
    assert [label for label in labels(host(led(phase))) if label in STEPS] == FOR_THE_HOST[phase]


@EACH_PHASE
def test_nobody_else_is_offered_a_step_of_the_host(led: Led, phase: Phase) -> None:
    there = led(phase)
    assert not [
        name
        for name, visitor in EVERYBODY.items()
        if visitor is not host and STEPS & set(labels(visitor(there)))
    ]


@pytest.mark.parametrize("phase", WAY[:-1])
def test_the_host_reads_the_stages_of_the_script(
    led: Led, gardens: Knowledge, phase: Phase
) -> None:
    text = shown(host(led(phase))).text
    (said,) = [stage.say[0] for stage in gardens.scripts[0].stages if stage.phase == phase]
    others = [stage.say[0] for stage in gardens.scripts[0].stages if stage.phase != phase]
    assert f"“{said}”" in text
    assert not [other for other in others if other in text]


def test_the_host_leads_through_every_phase_by_the_first_button(led: Led) -> None:
    there = led("first")
    app = host(there)
    seen = [there.room.phase]
    while steps := [label for label in labels(app) if label in STEPS]:
        app = tap(app, steps[0])
        seen.append(there.room.phase)
        if there.room.phase == "second":
            there.place_all(SPLIT, 2)
            app.run()
    assert seen == list(WAY[1:])


def test_the_host_may_leave_the_second_round_out(led: Led) -> None:
    there = led("talk")
    assert title(tap(host(there), "Go to commitments without a second round")).startswith(
        "Your room"
    )
    assert there.room.phase == "commit"


def test_a_phone_is_asked_one_line_at_a_time(led: Led) -> None:
    there = led("gather")
    there.go("first")
    app = phone(there)
    assert title(app) == "Pace"
    assert "Line 1 of 2." in shown(app).text
    assert len(app.radio) == 1
    app = place(app, 2)
    assert title(app) == "Tools"
    assert "Line 2 of 2." in shown(app).text
    assert title(place(app, 5)) == "You have answered"


def test_each_statement_is_offered_with_what_speaks_for_it_and_what_it_costs(
    led: Led, gardens: Knowledge
) -> None:
    there = led("gather")
    there.go("first")
    (radio,) = phone(there).radio
    anchors = next(line for line in gardens.lines if line.id == "pace").placed_on.anchors
    assert list(radio.options) == [a.text for a in anchors]
    assert all(
        a.fair_case in c and a.cost in c for a, c in zip(anchors, radio.proto.captions, strict=True)
    )


def with_markup(text: str) -> str:
    """With markup behind it."""
    return f"{text} <b data-from='knowledge'>&"


@pytest.mark.parametrize("phase", ["gather", "first", "talk", "commit"])
def test_no_text_of_the_knowledge_becomes_markup(
    led: Led, reworded: Callable[..., Knowledge], phase: Phase
) -> None:
    reworded(with_markup)
    there = led(phase)
    for page in (shown(visitor(there)) for visitor in (host, phone, screen, stranger)):
        assert not [n for n in page.walk() if "data-from" in n.attributes]
    assert "<b data-from" in shown(host(there)).text


def test_no_text_of_the_knowledge_becomes_markdown_on_a_phone(
    led: Led, reworded: Callable[..., Knowledge]
) -> None:
    reworded(lambda text: f"{text} *starred*")
    app = tap(phone(led("first")), r"Change: Pace \*starred\*")
    (radio,) = app.radio
    texts = [title(app), *radio.options, *radio.proto.captions]
    assert all(r"\*starred\*" in text for text in texts)
    assert not [text for text in texts if re.search(r"(?<!\\)\*starred", text)]


def test_nothing_is_chosen_beforehand_and_pressing_without_a_choice_loses_nothing(led: Led) -> None:
    there = led("gather")
    there.go("first")
    app = tap(phone(there), "Place me here")
    assert notices(app) == ["Choose one of the six statements first, or use the other button."]
    assert title(app) == "Pace"
    assert there.answered() == 0


def test_leaving_a_line_out_is_an_answer(led: Led) -> None:
    there = led("gather")
    there.go("first")
    app = phone(there)
    for _ in range(2):
        app = tap(app, "Leave this line out")
    assert title(app) == "You have answered"
    assert there.answered() == 1


def test_a_place_can_be_changed_until_the_places_are_shown(led: Led) -> None:
    there = led("first", (3,) * 5)
    app = tap(phone(there), "Change: Tools")
    assert title(app) == "Tools"
    assert title(place(app, 6)) == "You have answered"
    there.go("talk")
    assert there.counts(line="tools") == (0, 0, 4, 0, 0, 1)
    assert "Change: Tools" not in labels(phone(there))


def test_a_change_begun_can_be_let_go(led: Led) -> None:
    there = led("first", (3,) * 5)
    app = tap(tap(phone(there), "Change: Tools"), "Keep what I had")
    assert title(app) == "You have answered"
    there.go("talk")
    assert there.counts(line="tools") == (0, 0, 5, 0, 0, 0)


def test_a_line_not_yet_placed_has_nothing_to_keep(led: Led) -> None:
    there = led("gather")
    there.go("first")
    assert "Keep what I had" not in labels(phone(there))


def test_a_phone_that_reloads_goes_on_where_it_was(led: Led) -> None:
    there = led("gather")
    there.go("first")
    place(phone(there), 2)
    assert title(phone(there)) == "Tools"


def test_how_many_have_answered_is_seen_by_all(led: Led) -> None:
    there = led("gather")
    there.go("first")
    for number in (0, 1):
        there.place(there.phones[number], 2)
    told = [live(look(there)) for look in (host, phone, screen)]
    assert [said.startswith("2 of 5 people have answered.") for said in told] == [True] * 3


def test_nothing_is_shown_before_enough_have_answered(led: Led) -> None:
    there = led("gather")
    there.go("first")
    there.place(there.phones[0], 2)
    app = tap(host(there), "Show the places")
    assert notices(app)[0].endswith("answered. Nothing can be shown before 3 have.")
    assert there.room.phase == "first"


@pytest.mark.parametrize(
    "visitor", [host, phone, screen], ids=["facilitator", "participant", "screen"]
)
def test_once_shown_everybody_sees_the_same_pictures(led: Led, visitor: Visitor) -> None:
    seen = pictures(visitor(led("talk", [{"pace": p, "tools": 2} for p in SPLIT])))
    (pace,) = (picture for picture in seen if "pace-1" in picture)
    assert f">{finding(Counts(2, 0, 0, 0, 0, 3), PACE)}<" in pace


def test_the_screen_puts_the_widest_split_in_front_and_then_what_the_host_chooses(led: Led) -> None:
    there = led("talk", [{"pace": 2, "tools": p} for p in SPLIT])
    assert headings(screen(there))[0] == "Tools"
    tap(host(there), "Show on the screen: Pace")
    assert headings(screen(there))[0] == headings(phone(there))[0] == "Pace"


@pytest.mark.parametrize("phase", ["second", "moved", "commit", "ended"])
def test_once_the_screen_shows_more_than_one_line_none_is_put_in_front(
    led: Led, phase: Phase
) -> None:
    app = host(led(phase))
    assert not [label for label in labels(app) if label.startswith("Show on the screen")]
    assert "on the screen now" not in shown(app).text


def test_the_screen_and_the_phone_show_the_case_for_both_ends(led: Led, gardens: Knowledge) -> None:
    there = led("talk")
    line = next(line for line in gardens.lines if line.id == "pace")
    for visitor in (screen, phone):
        text = shown(visitor(there)).text
        assert (
            line.managerialist.text in text
            and line.relationship.text in text
            and line.prompts[0] in text
        )


def test_in_the_second_round_a_phone_is_told_that_it_is_the_second_time(led: Led) -> None:
    app = phone(led("second"))
    assert "Line 1 of 2, second time." in shown(app).text
    assert "Stay where I was" in labels(app)


def test_the_own_place_is_folded_and_for_its_own_phone_alone(led: Led) -> None:
    there = led("second", (1, 6, 6, 6, 6))
    mine, theirs = (shown(v(there)) for v in (phone, other_phone))
    own = next(d for d in mine.all("details") if d.one("summary").text == OWN)
    assert "open" not in own.attributes
    assert "Pace, as it is done at place 1." in own.text
    other = next(d for d in theirs.all("details") if d.one("summary").text == OWN)
    assert "Pace, as it is done at place 1." not in other.text
    assert "Pace, as it is done at place 6." in other.text


@pytest.mark.parametrize(
    "visitor", [host, screen, stranger], ids=["facilitator", "screen", "stranger"]
)
def test_nobody_else_is_told_where_somebody_stood(led: Led, visitor: Visitor) -> None:
    assert OWN not in shown(visitor(led("second"))).text


def test_before_the_places_are_shown_a_phone_does_not_say_where_it_stood(led: Led) -> None:
    assert OWN not in shown(tap(phone(led("first")), "Change: Pace")).text


def test_staying_in_the_second_round_leaves_the_picture_as_it_was(led: Led) -> None:
    there = led("second")
    for number in range(5):
        app = phone(there, number)
        for _ in range(2):
            app = tap(app, "Stay where I was")
        assert title(app) == "You have answered"
    there.go("moved")
    assert "The second picture is the same as the first." in shown(screen(there)).text


def test_what_moved_is_shown_once_enough_places_changed(led: Led) -> None:
    there = led("moved", (1, 1, 1, 6, 6, 6), (3, 3, 3, 4, 4, 4))
    assert "Closer together than before." in shown(screen(there)).text
    assert len(pictures(phone(there))) == 4


def test_a_second_picture_that_could_point_at_somebody_is_held_back_everywhere(led: Led) -> None:
    there = led("moved", (1, 1, 1, 6, 6), (1, 1, 1, 6, 5))
    for visitor in (host, phone, screen):
        app = visitor(there)
        assert len(pictures(app)) == 2
        assert (
            "what differs from the first picture could point at fewer than 3 people"
            in shown(app).text
        )


def test_a_line_with_too_few_people_is_not_shown(led: Led) -> None:
    there = led("talk", [{"pace": 2, "tools": place_} for place_ in (1, 6, None, None, None)])
    for visitor in (host, phone, screen):
        app = visitor(there)
        assert all("pace-1" in picture for picture in pictures(app))


# Coming late, going, and after the end

LATE: dict[Phase, str] = {**ON_THE_PHONE, "first": "Pace"}


@pytest.mark.parametrize("phase", WAY[:-1])
def test_somebody_who_comes_late_joins_where_the_room_is(led: Led, phase: Phase) -> None:
    app = tap(stranger(led(phase)), "Join")
    assert title(app) == LATE[phase]
    assert set(app.query_params) == {"room", "me"}


def test_somebody_who_came_for_the_second_round_is_not_told_that_they_left_a_line_out(
    led: Led,
) -> None:
    app = tap(stranger(led("second")), "Join")
    assert "You did not place yourself on this line." in shown(app).text
    assert "Leave this line out" in labels(app)


def test_nobody_joins_a_session_that_has_ended(led: Led, store: Store) -> None:
    there = led("commit")
    old = stranger(there)
    there.go("ended")
    app = tap(old, "Join")
    assert notices(app)[0].startswith("This session has ended, so nobody can join it any more.")
    assert store.rooms.status(there.code).joined == 5
    assert (
        "Join" not in labels(stranger(there))
        and "See what was shown" in shown(stranger(there)).text
    )


def test_the_back_button_leads_a_phone_back_to_its_own_place(led: Led, store: Store) -> None:
    there = led("gather")
    app = tap(stranger(there), "Join")
    del app.query_params["me"]
    app.run()
    assert "Join" not in labels(app)
    assert title(tap(app, "Go back to your place in this room")) == "You are in"
    assert store.rooms.status(there.code).joined == 6


def test_somebody_who_leaves_ends_at_the_code_and_their_link_ends(led: Led) -> None:
    there = led("first")
    app = tap(phone(there), "Leave the room")
    assert title(app) == "Join a room"
    assert notices(app) == ["You have left the room."]
    assert app.query_params == {}
    assert notices(phone(there)) == [
        "This link does not belong to this room any more. Join again with the room's code."
    ]


def test_somebody_who_leaves_before_the_places_are_shown_takes_theirs_along(led: Led) -> None:
    there = led("first", (1, 6, 6, 6))
    tap(phone(there), "Leave the room")
    there.go("talk")
    assert there.counts() == (0, 0, 0, 0, 0, 3)


def test_somebody_who_leaves_later_leaves_the_numbers_as_they_are(led: Led) -> None:
    there = led("talk")
    before = pictures(screen(there))
    tap(phone(there), "Leave the room")
    assert pictures(screen(there)) == before


@pytest.mark.parametrize(
    "visitor", [host, phone, screen], ids=["facilitator", "participant", "screen"]
)
def test_after_the_end_everything_can_still_be_seen(led: Led, visitor: Visitor) -> None:
    there = led("talk")
    lines = pictures(host(there))
    there.go("commit", "ended")
    assert sorted(pictures(visitor(there))) == sorted(lines)


@EACH_PHASE
def test_a_room_that_is_deleted_is_a_sentence_for_everybody(
    led: Led, store: Store, phase: Phase
) -> None:
    there = led(phase)
    store.hosts.purge(there.key)
    for app in (visitor(there) for visitor in EVERYBODY.values()):
        assert not app.exception and title(app)
        assert [
            said
            for said in notices(app)
            if "Rooms are deleted after 30 days, or when the host says so." in said
        ]


@ANYBODY
def test_a_room_whose_days_are_over_is_gone_for_everybody(
    led: Led, later: Later, visitor: Visitor
) -> None:
    there = led("talk")
    later(days=31)
    app = visitor(there)
    assert not pictures(app) and len(notices(app)) == 1


def test_the_timer_is_seen_by_all(led: Led, later: Later) -> None:
    there = led("first")
    assert "minutes left" not in shown(phone(there)).text
    tap(host(there), "Start the timer: 2 minutes")
    assert all("About 2 minutes left." in live(v(there)) for v in (host, phone, screen))
    later(seconds=90)
    assert "Less than a minute left." in live(screen(there))
    later(seconds=40)
    assert "Time is up." in live(screen(there))


def test_in_own_time_there_is_no_timer(led: Led) -> None:
    assert not [label for label in labels(host(led("first", pace="own-time"))) if "timer" in label]


@pytest.mark.parametrize("route", [HOST, JOIN, SCREEN], ids=lambda route: route.path)
def test_somebody_with_nothing_is_asked_for_it_and_sees_no_room(led: Led, route: Route) -> None:
    there = led("talk")
    app = at(route)
    assert not pictures(app)
    assert there.code not in shown(app).text


def test_a_picture_is_drawn_once_for_all_phones(led: Led, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = []

    def counted(*asked: Any) -> Picture:
        drawn.append(asked)
        return dot_plot(*asked)

    monkeypatch.setattr("views.team.dot_plot", counted)
    made._kept.cache_clear()
    there = led("talk")
    first = pictures(phone(there))
    asked = len(drawn)
    assert pictures(other_phone(there)) == first and first
    assert len(drawn) == asked


@EACH_PHASE
def test_the_screen_shows_the_way_in_until_the_end(led: Led, phase: Phase) -> None:
    there = led(phase)
    said = shown(screen(there)).text
    is_said = spaced(there.code) in said and "bearings.example/join" in said
    assert is_said == (phase != "ended")


def test_while_the_team_talks_a_phone_shows_the_line_of_the_screen_and_others_when_asked(
    led: Led,
) -> None:
    there = led("talk")
    app = phone(there)
    assert pictures(app) == pictures(screen(there))
    (others,) = app.toggle
    app = others.set_value(True).run()
    assert sorted(pictures(app)) == sorted(pictures(host(there)))


def test_after_the_talk_phone_and_screen_begin_with_the_same_line(led: Led) -> None:
    places: Places = {"pace": 1, "tools": 3}
    apart: Places = {"pace": 6, "tools": 3}
    there = led("talk", (places, places, apart, apart, apart))
    there.store.hosts.focus(there.key, "tools")
    assert headings(phone(there))[0] == "Tools"
    there.go("commit")
    lines = [
        [name for name in headings(app) if name in ("Pace", "Tools")]
        for app in (phone(there), screen(there))
    ]
    assert lines == [["Pace", "Tools"]] * 2
