"""What a room is: its phases, its code, its secrets."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.models.lines import PHASES
from tests.workshop.makers import WAY
from wording.say import say
from workshop import rooms
from workshop.phases import PHASES as ROOM_PHASES
from workshop.phases import PLACED_AGAIN, RULES, Phase
from workshop.rooms import (
    ALPHABET,
    CODE_LENGTH,
    new_code,
    new_token,
    read_code,
    spaced,
)

# Phases


def next_phases(phase: Phase) -> tuple[Phase, ...]:
    """Where a host may go on to from a phase."""
    return tuple(onward.to for onward in RULES[phase].onward)


def test_a_room_goes_through_its_phases_in_order() -> None:
    assert [next_phases(phase)[0] for phase in WAY[:-1]] == list(WAY[1:])


def test_the_second_round_can_be_left_out() -> None:
    assert next_phases("talk") == ("second", "commit")


def test_only_the_talk_leaves_a_choice() -> None:
    offered = {phase: len(RULES[phase].offered(answered=1)) for phase in WAY}
    assert [phase for phase, ways in offered.items() if ways > 1] == ["talk"]


@pytest.mark.parametrize(("answered", "phase"), [(0, "commit"), (1, "moved")])
def test_what_moved_is_shown_only_where_somebody_answered_again(
    answered: int, phase: Phase
) -> None:
    assert [onward.to for onward in RULES["second"].offered(answered)] == [phase]


def test_nothing_follows_the_end() -> None:
    assert next_phases("ended") == ()


def test_no_phase_leads_back() -> None:
    assert all(WAY.index(to) > WAY.index(phase) for phase in WAY for to in next_phases(phase))


def test_every_phase_is_reached() -> None:
    assert (
        {"gather", *chain.from_iterable(map(next_phases, WAY))}
        == set(ROOM_PHASES)
        == set(RULES)
        == set(WAY)
    )


def test_a_script_has_stages_for_every_phase_but_the_end() -> None:
    assert list(WAY) == [*PHASES, "ended"]


def test_people_place_themselves_before_each_reveal_and_never_else() -> None:
    placing = {phase: RULES[phase].placing for phase in WAY if RULES[phase].placing}
    assert {phase: next_phases(phase)[0] for phase in placing} == {
        "first": "talk",
        "second": "moved",
    }
    assert {phase: RULES[next_phases(phase)[0]].reveals for phase in placing} == placing
    assert len(placing) == len([phase for phase in WAY if RULES[phase].reveals])


def test_answers_of_the_second_round_count_while_it_is_open_and_when_it_is_shown() -> None:
    assert PLACED_AGAIN == ("second", "moved")


def test_pictures_are_seen_from_the_first_reveal_on() -> None:
    shows = [RULES[phase].shows for phase in WAY]
    assert shows == [WAY.index(phase) >= WAY.index("talk") for phase in WAY]


@pytest.mark.parametrize("phase", WAY)
def test_every_button_and_title_of_a_phase_has_its_words(phase: Phase) -> None:
    rules = RULES[phase]
    titles = [rules.screen_title] if rules.placing else [rules.screen_title, rules.phone_title]
    assert all(say(key) for key in (*titles, *(onward.button for onward in rules.onward)))


# Codes


def test_no_letter_of_a_code_is_taken_for_another_or_makes_a_word() -> None:
    assert not set(ALPHABET) & set("01OILAEU")
    assert len(set(ALPHABET)) == len(ALPHABET)


def test_a_code_is_made_of_the_alphabet() -> None:
    assert all(
        len(code) == CODE_LENGTH and set(code) <= set(ALPHABET)
        for code in (new_code() for _ in range(200))
    )


def test_a_code_that_was_made_can_be_typed_as_it_is_shown() -> None:
    codes = [new_code() for _ in range(50)]
    assert [read_code(spaced(code)) for code in codes] == codes


@pytest.mark.parametrize(
    "typed", ["CDF 346", "cdf346", " cdf-346 ", "c d f 3 4 6", "CDF–346.", "CDF\u00a0346\n"]
)
def test_a_code_is_read_as_people_type_it(typed: str) -> None:
    assert read_code(typed) == "CDF346"


@pytest.mark.parametrize(
    "pasted",
    [
        "https://bearings.example/join?room=CDF346",
        "https://bearings.example/join?room=cdf%20346&me=KMPRTV9734CDFHJKMNPRTV",
        "192.168.1.20:8501/bearings/screen?task=a&room=CDF346.",
        "https://bearings.example/join/CDF346",
        "/join/cdf-346/",
        "bearings.example/join/CDF 346?utm_source=mail#top",
        "Room CDF346",
        "The code: cdf 346, thank you",
    ],
)
def test_a_code_is_read_out_of_what_people_paste(pasted: str) -> None:
    assert read_code(pasted) == "CDF346"


@pytest.mark.parametrize(
    "pasted",
    [
        "https://bearings.example/join",
        "https://bearings.example/join?room=",
        "https://bearings.example/host?key=CDF346CDF346CDF346CDF3",
        "CDF346 or KMP4T7",
    ],
)
def test_what_names_no_room_or_two_gives_no_code(pasted: str) -> None:
    assert read_code(pasted) == ""


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "CDF34",
        "CDF3467",
        "CDF340",
        "CDF34O",
        "CDF34l",
        "CDF34Ä",
        "٣٤٦٣٤٦",
        "\0" * 6,
        "'; --",
        "😀" * 6,
    ],
)
def test_what_can_be_no_code_is_none(typed: str) -> None:
    assert read_code(typed) == ""


@given(st.text())
def test_whatever_is_typed_is_a_code_or_nothing(typed: str) -> None:
    code = read_code(typed)
    assert code == "" or (len(code) == CODE_LENGTH and set(code) <= set(ALPHABET))


# Secrets


def test_a_token_has_128_random_bits_and_fits_into_a_link() -> None:
    token = new_token()
    assert len(token) == 22 and all(c.isascii() and (c.isalnum() or c in "-_") for c in token)


def test_no_token_comes_twice() -> None:
    assert len({new_token() for _ in range(1000)}) == 1000


def test_what_is_kept_of_a_token_does_not_hold_it() -> None:
    token = new_token()
    assert token not in rooms.hashed(token) and rooms.hashed(token) == rooms.hashed(
        token
    ) != rooms.hashed(token[:-1])


def test_a_moment_is_in_utc_and_to_the_second() -> None:
    moment = rooms.now()
    assert moment.microsecond == 0 and str(moment.tzinfo) == "UTC"
