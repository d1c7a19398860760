"""A room with several voices on its pages: opened by the host, chosen on a phone, shown to all."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.app.routes import HOST, JOIN
from knowledge.models.knowledge import Knowledge
from tests.pages.gathering import at, notices, phone, pictures, place, screen, stranger, tap
from tests.pages.visit import box, shown, title
from tests.workshop.makers import Gathering, gathered
from workshop.store import Store

VOICES = ("gardeners", "visitors")
QUESTION = "With which voice do you speak here?"
GO_ON = "Go on with this voice"


@pytest.fixture
def there(store: Store, gardens: Knowledge) -> Gathering:
    """A room of two voices in which one phone has joined and chosen none."""
    there = gathered(store, knowledge=gardens.version, voices=VOICES)
    there.join()
    return there


def choose(app: AppTest, voice: str) -> AppTest:
    """Say with which voice this phone speaks."""
    app.radio[0].set_value(voice)
    return tap(app, GO_ON)


def chosen(there: Gathering) -> str:
    return there.store.participants.find(there.code, there.phones[0]).voice


def test_a_host_opens_the_voices_that_are_ticked(store: Store, gardens: Knowledge) -> None:
    app = at(HOST)
    for voice in VOICES:
        box(app, "voice", voice).check()
    made = tap(app, "Make the room").query_params["key"]
    assert store.hosts.room(str(made)).voices == VOICES


def test_one_voice_alone_is_refused_in_a_sentence(gardens: Knowledge) -> None:
    app = at(HOST)
    box(app, "voice", "visitors").check()
    assert notices(tap(app, "Make the room")) == [
        "A room has 2 or 3 voices, or none. Tick as many as you need, then make the room."
    ]


def test_people_are_told_of_the_voices_before_they_join(there: Gathering) -> None:
    told = shown(stranger(there)).text
    assert "different voices: “Gardeners” and “Visitors”." in told
    assert "Whoever holds all other phones of your voice can work out where you stand." in told


def test_a_phone_is_asked_one_plain_question(there: Gathering) -> None:
    app = phone(there)
    assert [r.label for r in app.radio] == [QUESTION]
    assert app.radio[0].options == ["I dig here", "I walk here"]


def test_a_phone_that_has_chosen_waits_like_all(there: Gathering) -> None:
    app = choose(phone(there), "visitors")
    assert "You speak here as: Visitors." in shown(app).text and chosen(there) == "visitors"


def test_nothing_chosen_is_said_in_a_sentence(there: Gathering) -> None:
    app = tap(phone(there), GO_ON)
    assert notices(app) == [
        "Say first with which voice you speak here. Then you can place yourself."
    ]


def test_a_phone_that_comes_late_is_asked_before_it_places_itself(there: Gathering) -> None:
    there.go("first")
    app = phone(there)
    assert [r.label for r in app.radio] == [QUESTION]
    assert title(choose(app, "visitors")) == "Pace"


def test_a_voice_reads_a_line_in_its_own_words(there: Gathering) -> None:
    there.store.participants.choose(there.code, there.phones[0], "visitors")
    there.go("first")
    app = phone(there)
    assert app.radio[0].label == "Which statement is nearest to how it is for you?"
    assert app.radio[0].options[1] == "Pace, as a visitor says it at place 2."


def test_a_voice_without_words_of_its_own_reads_those_of_the_line(there: Gathering) -> None:
    there.store.participants.choose(there.code, there.phones[0], "gardeners")
    there.go("first")
    assert phone(there).radio[0].options[1] == "Pace, as it is done at place 2."


def test_a_link_may_propose_a_voice(there: Gathering) -> None:
    app = at(JOIN, room=there.code, me=there.phones[0], voice="visitors")
    assert app.radio[0].value == "visitors" and notices(app) == []


def test_a_link_with_an_unknown_voice_is_told_so_and_the_room_goes_on(there: Gathering) -> None:
    app = at(JOIN, room=there.code, me=there.phones[0], voice="martians")
    assert notices(app) == [
        "The link names a voice that this room does not have. Choose one that stands here."
    ]
    choose(app, "gardeners")
    assert chosen(there) == "gardeners"


def test_a_voice_that_the_knowledge_has_lost_goes_on_under_its_short_name(
    there: Gathering, copied: Path
) -> None:
    voices = copied / "vocabulary" / "voices.yaml"
    text = voices.read_text(encoding="utf-8")
    voices.write_text(text[text.index("- id: visitors") :], encoding="utf-8")
    app = phone(there)
    assert app.radio[0].options == ["Gardeners", "I walk here"]
    assert "taken out of the knowledge" in notices(app)[0]


def test_voices_with_enough_people_stand_beside_each_other_on_the_screen(
    there: Gathering,
) -> None:
    for voice in VOICES:
        there.speak(voice, 3)
    there.go("first")
    for number, token in enumerate(there.phones[1:]):
        there.place(token, 1 if number < 3 else 6)
    there.go("talk")
    _, beside = pictures(screen(there))
    assert "<strong>Gardeners</strong>" in beside and "<strong>Visitors</strong>" in beside


def test_voices_that_are_too_few_are_shown_together_and_it_is_said(there: Gathering) -> None:
    there.speak("gardeners", 4)
    there.speak("visitors", 2)
    there.go("first")
    for token in there.phones[1:]:
        there.place(token, 1)
    there.go("talk")
    app = screen(there)
    assert len(pictures(app)) == 1 and "All voices together." in shown(app).text


# Easy words


EASY = "Easy words and pictures"


@pytest.fixture
def visitor(there: Gathering) -> AppTest:
    """A visitor before the line of pace, which has easy words."""
    there.store.participants.choose(there.code, there.phones[0], "visitors")
    there.go("first")
    return phone(there)


def test_easy_words_are_a_choice_on_the_phone(visitor: AppTest) -> None:
    visitor.checkbox[0].check().run()
    assert visitor.checkbox[0].label == EASY
    assert visitor.radio[0].options == [f"Easy words for place {n}." for n in range(1, 7)]


def test_easy_words_stand_above_the_choices_too(visitor: AppTest) -> None:
    assert "Neither end is the better one." in shown(visitor).text
    visitor.checkbox[0].check().run()
    assert "No answer is wrong." in shown(visitor).text
    assert "Neither end is the better one." not in shown(visitor).text


def test_a_place_that_is_chosen_in_easy_words_is_kept(visitor: AppTest, there: Gathering) -> None:
    visitor.checkbox[0].check().run()
    place(visitor, 4)
    found = there.store.participants.find(there.code, there.phones[0])
    assert found.placed[1] == {"pace"}


def test_all_six_are_read_aloud_whichever_is_chosen(visitor: AppTest) -> None:
    visitor.checkbox[0].check().run()
    before = [html.proto.body for html in visitor.get("html")]
    visitor.radio[0].set_value(3).run()
    after = [html.proto.body for html in visitor.get("html")]
    (said,) = [body for body in after if "SpeechSynthesisUtterance" in body]
    assert said in before and all(f"Easy words for place {n}." in said for n in range(1, 7))


def test_a_voice_that_reads_the_words_of_the_team_is_offered_no_easy_ones(
    there: Gathering,
) -> None:
    there.store.participants.choose(there.code, there.phones[0], "gardeners")
    there.go("first")
    assert EASY not in [c.label for c in phone(there).checkbox]
