"""A whole session with voices and the meeting after it, as people hold them: two windows of a host,
a screen and twelve phones of three voices, on SQLite and on PostgreSQL. `make room-test` runs it,
and keeps what each page looks like where a folder is named.
"""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

from docx import Document
from icalendar import Calendar
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from engine.team.lines import Counts
from knowledge.models.lines import Line
from knowledge.models.voices import Voice
from tests.browser.axe import HEIGHT, PHONE, PROJECTED
from tests.browser.conftest import Server, heading, settled
from tests.browser.test_workshop import (
    CALM,
    KNOWLEDGE,
    LINES,
    SCRIPT,
    SHOWN,
    WIDE,
    Enter,
    Guest,
    enter,
    go_on,
    handsets,
    its_own,
    only_how_many,
    taken,
)
from wording.places import ends_of
from wording.say import say
from wording.team import finding, moved
from workshop.phases import RULES

__all__ = ["enter", "handsets", "its_own"]
VOICES = KNOWLEDGE.voices[:3]
OF_EACH = 4
PEOPLE = OF_EACH * len(VOICES)
THRESHOLD = 3
Places = Sequence[int | None]
# Four of each voice. On one line they stand apart and each voice has enough, on the other the last
# voice has too few to stand beside the others.
FIRST: dict[str, Places] = {
    WIDE.id: [*(1, 1, 1, 2), *(6, 6, 5, 5), *(3, 3, 3, 4)],
    CALM.id: [*(3, 3, 4, 4), *(3, 3, 4, 4), *(4, 4, None, None)],
}
# One voice moves, and on one line only.
SECOND: dict[str, Places] = {
    WIDE.id: [*(3, 3, 3, 3), *[None] * 8],
    CALM.id: [None] * PEOPLE,
}
AFTER: Places = [*(3, 3, 3, 3), *(6, 6, 5, 5), *(3, 3, 3, 4)]
NEXT_TIME: Places = [4] * PEOPLE
PROMISE, ROLE = "Ask what matters first", "team lead"
DAY = date.today() + timedelta(days=40)
PICTURES = os.environ.get("BEARINGS_TEST_PICTURES", "")
SCHEMES = ("light", "dark")


@dataclass
class Meeting:
    """Everybody in one room."""

    server: Server
    host: Guest
    second: Guest  # another window of the host
    screen: Guest
    code: str
    phones: list[Guest] = field(default_factory=list)

    @property
    def everybody(self) -> list[Guest]:
        """Each page that is open."""
        return [self.host, self.second, self.screen, *self.phones]

    def all_see(self, title: str) -> None:
        """The screen and each phone have this title now."""
        for guest in (self.screen, *self.phones):
            guest.sees(title)


def test_a_whole_session_of_three_voices_and_the_next_meeting(
    its_own: Server, enter: Enter, tmp_path: Path
) -> None:
    met = _open_the_room(enter, its_own, LINES, VOICES)
    _gather(met, enter)
    _place_alone(met, enter)
    _show_the_places(met)
    _talk(met)
    _place_again(met)
    _settle_what_to_try(met)
    last_time = _end(met, tmp_path)
    again = _meet_again(met, enter, last_time)
    _nothing_went_wrong(again)


def _open_the_room(
    enter: Enter, server: Server, lines: Sequence[Line], voices: Sequence[Voice]
) -> Meeting:
    """A host makes the room, opens a second window, and the page to project."""
    host = enter(server, "/host")
    host.page.get_by_text(f"{THRESHOLD} people", exact=True).click()
    for line in KNOWLEDGE.lines:
        if line.id in SCRIPT.lines and line not in lines:
            host.page.locator(".st-key-lines").get_by_text(f"{line.placed_on.name}:").click()
    if voices:
        host.page.get_by_text(say("workshop.other-voices")).click()
    for voice in voices:
        host.page.get_by_text(voice.name, exact=True).click()
    host.press(say("workshop.make-the-room"))
    host.page.wait_for_url(re.compile("key="))
    settled(host.page)
    link = host.page.get_by_role("link", name=say("workshop.open-page-to-project"))
    screen = enter(server, link.get_attribute("href"))
    screen.sees(say("workshop.join-the-room"))
    code = screen.page.locator(".b-code [aria-hidden]").inner_text().replace(" ", "")
    return Meeting(server, host, enter(server, host.page.url), screen, code)


def _gather(met: Meeting, enter: Enter) -> None:
    """All but one join by the address that the screen shows. One says the wrong voice first."""
    for number in range(PEOPLE - 1):
        phone = enter(met.server, f"/join/{met.code}", PHONE)
        met.phones.append(phone)
        _join(phone)
        _speak(phone, _voice_of(number))
        heading(phone.page, say("workshop.you-are-in"))
    _change_voice_and_back(met.phones[0])
    for guest in (met.screen, met.host, met.second):
        guest.reads(f"{PEOPLE - 1} phones have joined.")
    _keep_pictures(met, "1-gather")


def _voice_of(number: int) -> Voice:
    return VOICES[number // OF_EACH]


def _join(phone: Guest) -> None:
    phone.reads("Your host has lowered this from five")
    phone.page.get_by_role("button", name=say("workshop.join"), exact=True).tap()
    phone.page.wait_for_url(re.compile("me="))


def _speak(phone: Guest, voice: Voice) -> None:
    phone.page.get_by_text(voice.says, exact=True).tap()
    expect(phone.page.get_by_role("radio", name=voice.says, exact=True)).to_be_checked()
    phone.page.get_by_role("button", name=say("workshop.keep-voice"), exact=True).tap()


def _change_voice_and_back(phone: Guest) -> None:
    """While people gather a voice can be changed as often as somebody likes."""
    phone.page.get_by_text(say("workshop.choose-another-voice")).tap()
    for voice in (VOICES[1], VOICES[0]):
        _speak(phone, voice)
        phone.reads(f"You speak here as: {voice.name}.")
        settled(phone.page)


def _place_alone(met: Meeting, enter: Enter) -> None:
    """All place themselves. One comes late, one wants another voice when it is too late, one leaves
    and comes back as somebody new; whoever looks on sees numbers alone.
    """
    go_on((met.host, met.second), say("workshop.open-placing"))
    late = enter(met.server, f"/join/{met.code}", PHONE)
    _join(late)
    _ask_for_another_voice_too_late(late)
    met.phones.append(late)
    _leave_and_come_back(met, met.phones[0])
    met.screen.sees(say("workshop.place-yourself"))
    since = _marks(met, 0)
    _keep_pictures(met, "2-place")
    _place(met, FIRST, LINES, ahead=late)
    _saw_only_how_many(met, since)
    _keep_pictures(met, "3-answered")


def _ask_for_another_voice_too_late(phone: Guest) -> None:
    """Two tabs of one phone ask for its voice. Once it has placed itself in one, the other cannot
    change it.
    """
    tab = Guest(phone.page.context.new_page(), phone.server).open(phone.page.url)
    heading(tab.page, say("workshop.place-yourself"))
    _speak(phone, VOICES[-1])
    phone.place(LINES[0], FIRST[LINES[0].id][-1], say("workshop.leave-out"))
    heading(phone.page, LINES[1].placed_on.name)
    _speak(tab, VOICES[0])
    tab.reads(say("workshop.voice-stays"))
    assert not tab.wrong
    tab.page.close()


def _leave_and_come_back(met: Meeting, phone: Guest) -> None:
    """What was placed goes; whoever joins again counts once."""
    phone.place(LINES[0], 6, "")
    heading(phone.page, LINES[1].placed_on.name)
    settled(phone.page)
    phone.page.get_by_text(say("workshop.this-phone")).tap()
    phone.page.get_by_role("button", name=say("workshop.leave-the-room")).tap()
    phone.reads(say("workshop.have-left"))
    phone.open(f"/join/{met.code}")
    _join(phone)
    _speak(phone, VOICES[0])
    heading(phone.page, LINES[0].placed_on.name)


def _marks(met: Meeting, answered: int) -> list[int]:
    """How much each onlooker has been told when so many have answered."""
    marks = []
    for guest in (met.host, met.second, met.screen):
        guest.reads(f"{answered} of {PEOPLE} people have answered.")
        settled(guest.page)
        marks.append(len(guest.frames))
    return marks


def _place(
    met: Meeting,
    places: dict[str, Places],
    lines: Sequence[Line],
    ahead: Guest | None = None,
    otherwise: str = "workshop.leave-out",
) -> None:
    """Everybody on each line; somebody ahead has the first behind them. Half way, all phones load
    anew.
    """
    for line in lines:
        for phone, place in zip(met.phones, places[line.id], strict=True):
            if phone is not ahead or line is not lines[0]:
                phone.place(line, place, say(otherwise))
        if line is not lines[-1]:
            heading(met.phones[-1].page, lines[-1].placed_on.name)
            _reload(met.phones)
    for phone in met.phones:
        phone.sees(say("workshop.you-have-answered"))


def _reload(guests: Sequence[Guest]) -> None:
    for guest in guests:
        guest.page.reload(wait_until="commit")
    for guest in guests:
        settled(guest.page)


def _saw_only_how_many(met: Meeting, since: Sequence[int]) -> None:
    onlookers = (met.host, met.second, met.screen)
    for guest, mark in zip(onlookers, since, strict=True):
        guest.reads(f"{PEOPLE} of {PEOPLE} people have answered.")
        only_how_many(guest, mark)
        assert not [sign for sign in SHOWN for frame in guest.frames if sign in frame]


def _show_the_places(met: Meeting) -> None:
    """Both windows of the host press: the room goes on once. The voices stand beside each other on
    the line on which each has enough.
    """
    _both_press(met, say("workshop.show-the-places"))
    met.screen.sees(say("workshop.where-we-stand"))
    for phone in met.phones:
        phone.sees(say("workshop.what-everybody-sees"))
    shown = finding(Counts.of(_kept(FIRST[WIDE.id])), ends_of(WIDE.placed_on))
    for guest in met.everybody:
        guest.reads(shown)
    expect(met.screen.page.locator(".b-voices .dot-plot")).to_have_count(len(VOICES))
    _ask_for_the_other_lines(met)
    for guest in (met.host, met.second, *met.phones):
        expect(guest.page.locator(".b-voices .dot-plot")).to_have_count(len(VOICES))
        guest.reads(say("team.voices-not-beside", threshold=THRESHOLD))
    _keep_pictures(met, "4-talk")


def _ask_for_the_other_lines(met: Meeting) -> None:
    """While the team talks a phone shows them only when asked, and asks anew once it is loaded
    anew.
    """
    for phone in met.phones:
        phone.page.get_by_text(say("workshop.other-lines"), exact=True).tap()
    for phone in met.phones:
        expect(phone.page.locator("h3").filter(has_text=CALM.placed_on.name)).to_be_visible()
        settled(phone.page)


def _kept(places: Places) -> list[int]:
    return [place for place in places if place]


def _both_press(met: Meeting, name: str) -> None:
    """One press right after the other, on two windows that show the same button."""
    buttons = []
    for guest in (met.host, met.second):
        settled(guest.page)
        buttons.append(guest.page.get_by_role("button", name=name, exact=True).element_handle())
    for button in buttons:
        button.dispatch_event("click")
    for guest in (met.host, met.second):
        expect(guest.page.get_by_role("button", name=name, exact=True)).to_have_count(0)


def _talk(met: Meeting) -> None:
    """Everybody loads anew and sees the same; the other line goes on the screen; a timer runs."""
    before = [guest.page.locator(".plot").count() for guest in met.everybody]
    _reload(met.everybody)
    _ask_for_the_other_lines(met)
    assert [guest.page.locator(".plot").count() for guest in met.everybody] == before
    met.host.press(say("workshop.show-on-screen", line=CALM.placed_on.name))
    expect(met.screen.page.locator("h2").first).to_have_text(CALM.placed_on.name)
    expect(met.screen.page.locator(".b-voices")).to_have_count(0)
    met.screen.reads(say("team.voices-not-beside", threshold=THRESHOLD))
    minutes = next(stage.minutes for stage in SCRIPT.stages if stage.phase == "talk")
    met.second.press(say("workshop.start-timer", minutes=minutes))
    for guest in (met.screen, *met.phones):
        guest.reads(say("workshop.minutes-left", minutes=minutes))
        expect(guest.page.locator("h2").first).to_have_text(CALM.placed_on.name)


def _place_again(met: Meeting) -> None:
    """One voice moves, all others stay; what moved stands beside the first places, by voice."""
    go_on((met.host, met.second), say("workshop.place-again"))
    met.screen.sees(say("workshop.place-yourself-again"))
    since = _marks(met, 0)
    _place(met, SECOND, LINES, otherwise="workshop.stay")
    _marks(met, PEOPLE)
    _saw_nothing_new(met, since)
    met.second.press(say("workshop.show-what-moved"))
    met.all_see(say("team.what-moved"))
    first, second = (Counts.of(_kept(places)) for places in (FIRST[WIDE.id], AFTER))
    for guest in (met.screen, *met.phones):
        guest.reads(moved(first, second, ends_of(WIDE.placed_on)))
        expect(guest.page.locator(".b-voices")).to_have_count(2)
        guest.reads(say("team.voices-stay-whole"))
    _keep_pictures(met, "5-moved")


def _saw_nothing_new(met: Meeting, since: Sequence[int]) -> None:
    for guest, mark in zip((met.host, met.second, met.screen), since, strict=True):
        only_how_many(guest, mark)


def _settle_what_to_try(met: Meeting) -> None:
    """The map of the widest line, two ticks, and a commitment that belongs to one of them."""
    met.host.press(say("workshop.go-to-commitments"))
    met.all_see(say("team.what-we-will-try"))
    met.host.press(say("map.open", line=WIDE.placed_on.name))
    met.screen.sees(say("map.title", line=WIDE.placed_on.name))
    assert WIDE.map
    end = WIDE.map.relationship
    warning, action = end.warnings[0].text, end.actions[0].text
    _tick(met.host, warning)
    _tick(met.second, action)
    for guest in (met.screen, *met.phones):
        expect(guest.page.locator(".b-ticked")).to_have_count(2)
    _promise(met.host, action)
    written = say("map.from-map", text=PROMISE, action=action)
    for guest in met.everybody:
        cells = guest.page.get_by_role("row").filter(has_text=PROMISE).locator("th, td")
        expect(cells).to_have_text([written, ROLE, f"{DAY.day} {DAY:%B %Y}"])
    _keep_pictures(met, "6-try")


def _tick(host: Guest, text: str) -> None:
    box = host.page.get_by_role("checkbox", name=text)
    expect(box).not_to_be_checked()
    host.page.locator("[data-testid=stCheckbox]").filter(has_text=text).click()
    expect(box).to_be_checked()
    settled(host.page)


def _promise(host: Guest, action: str) -> None:
    expect(host.page.get_by_role("checkbox", name=action)).to_be_checked()
    host.page.get_by_role("textbox", name=say("workshop.what-will-we-try")).fill(PROMISE)
    host.page.get_by_role("textbox", name="Who looks again?").fill(ROLE)
    host.page.get_by_role("spinbutton", name="day, When?").click()
    host.page.keyboard.type(f"{DAY:%d%m%Y}")
    host.page.get_by_role("combobox", name=re.compile(re.escape(say("map.belongs")))).click()
    host.page.get_by_role("option", name=action).click()
    host.press(say("workshop.write-it-down"))


def _end(met: Meeting, folder: Path) -> Path:
    """The session ends, and its host takes every file away; the one for next time."""
    met.host.press(say("workshop.end-the-session"))
    for phone in met.phones:
        phone.sees(say("workshop.session-ended"))
    settled(met.host.page)
    _keep_pictures(met, "7-ended")
    _files_hold_it(met.host)
    file = folder / "last-time.json"
    file.write_bytes(taken(met.host, say("again.file")))
    return file


def _files_hold_it(host: Guest) -> None:
    tables = Document(BytesIO(taken(host, "Word"))).tables
    cells = [cell.text for table in tables for row in table.rows for cell in row.cells]
    pages = PdfReader(BytesIO(taken(host, "PDF"))).pages
    read = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert PROMISE in " ".join(cells) and PROMISE in read
    assert all(voice.name in read for voice in VOICES)
    assert f"{WIDE.placed_on.name},1,{VOICES[0].name},1," in taken(host, "CSV").decode("utf-8-sig")
    assert say("team.voices-beside") in taken(host, "Markdown").decode()
    (event,) = Calendar.from_ical(taken(host, "a calendar file")).walk("VEVENT")
    assert event["DTSTART"].dt == DAY
    assert PROMISE not in taken(host, "numbers for comparing rooms").decode()


def _meet_again(met: Meeting, enter: Enter, last_time: Path) -> Meeting:
    """The same people, one line, no voices. What was promised, and then and now."""
    again = _open_the_room(enter, met.server, [WIDE], [])
    for phone in met.phones:
        phone.open(f"/join/{again.code}")
        _join(phone)
    again.phones = met.phones
    _open_last_time(again.host, last_time)
    again.host.press(say("workshop.open-placing"))
    _place(again, {WIDE.id: NEXT_TIME}, [WIDE])
    for guest in (again.screen, *again.phones):
        expect(guest.page.get_by_text(say("again.then"))).to_have_count(0)
    again.host.press(say("workshop.show-the-places"))
    again.screen.sees(say("workshop.where-we-stand"))
    again.host.press(say(RULES["talk"].onward[1].button))
    again.all_see(say("team.what-we-will-try"))
    _then_and_now(again)
    _keep_pictures(again, "8-again")
    return again


def _open_last_time(host: Guest, file: Path) -> None:
    """Its host opens the file, and says what came of what was promised."""
    host.page.get_by_text(say("again.title"), exact=True).click()
    with host.page.expect_response(lambda response: response.request.method == "PUT"):
        host.page.locator("input[type=file]").set_input_files(file)
    host.press(say("again.open"))
    done = say("again.became-done")
    host.page.get_by_text(done, exact=True).click()
    expect(host.page.get_by_role("radio", name=done, exact=True)).to_be_checked()


def _then_and_now(met: Meeting) -> None:
    ends = ends_of(WIDE.placed_on)
    then, now = (finding(Counts.of(_kept(places)), ends) for places in (AFTER, NEXT_TIME))
    for guest in (met.host, met.second, met.screen):
        guest.reads(say("again.then-and-now", then=then, now=now))
        row = guest.page.get_by_role("row").filter(has_text=PROMISE)
        expect(row.locator("td").last).to_have_text(say("again.became-done"))


def _nothing_went_wrong(met: Meeting) -> None:
    """No page complained or asked anybody else; the log knows no secret and no place."""
    assert not [wrong for guest in met.everybody for wrong in guest.wrong]
    ours = (met.server.url, "data:", "blob:", "about:")
    asked = [url for guest in met.everybody for url in guest.asked]
    assert not [url for url in asked if not url.startswith(ours)]
    addresses = " ".join(guest.page.url for guest in met.everybody)
    secrets = re.findall(r"(?:key|me)=([\w-]+)", addresses)
    statements = [anchor.text for line in LINES for anchor in line.placed_on.anchors]
    met.server.kill()
    assert met.server.process and met.server.process.stdout
    log = met.server.process.stdout.read()
    unsaid = (met.code, "Traceback", *secrets, *statements)
    assert secrets and not [words for words in unsaid if words in log]


def _keep_pictures(met: Meeting, phase: str) -> None:
    """What host, screen, and a phone of each voice look like now, where a folder is named."""
    if not PICTURES:
        return
    Path(PICTURES).mkdir(parents=True, exist_ok=True)
    phones = met.phones[::OF_EACH]
    seen = {"host": met.host, "screen": met.screen}
    seen |= {f"phone-{number}": phone for number, phone in enumerate(phones)}
    for name, guest in seen.items():
        for path, size, scheme in _looks(f"{phase}-{name}", is_phone=guest in phones):
            _picture(guest.page, path, size, scheme)


def _looks(name: str, is_phone: bool) -> Iterator[tuple[Path, dict[str, int], str]]:
    size = PHONE if is_phone else PROJECTED
    for scheme in SCHEMES:
        yield Path(PICTURES, f"{name}-{scheme}.png"), size, scheme


def _picture(page: Page, path: Path, size: dict[str, int], scheme: str) -> None:
    """The whole page, then as it was."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    expect(page.locator(".stApp")).to_have_css("color-scheme", scheme)
    settled(page)
    page.set_viewport_size({**size, "height": page.evaluate(HEIGHT)})  # type: ignore[arg-type]
    page.screenshot(path=path)
    page.set_viewport_size(size)  # type: ignore[arg-type]
    page.emulate_media(color_scheme="light")
