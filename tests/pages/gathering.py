"""Everybody in a workshop without a browser: a host, phones, the screen and a stranger, each with
nothing but their own address.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Protocol
from urllib.parse import urlencode

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.testing.v1 import AppTest

from components.app.routes import HOST, JOIN, SCREEN, Route
from tests.pages.visit import Parameters, shown, visit
from tests.workshop.kept import like_before
from tests.workshop.makers import WAY, Gathering, Places, gathered
from workshop.phases import Phase
from workshop.store import Store

SERVER = "https://bearings.example"
SPLIT = (1, 1, 6, 6, 6)
# What only the owner of an address is told: the browser's own line for it.
OWN_ADDRESS = "page_info_changed"
VISIT = re.compile(rb'data-visit="[^"]*"')
Visitor = Callable[[Gathering], AppTest]


class Led(Protocol):
    """Makes a room and leads it to a phase."""

    def __call__(
        self,
        phase: Phase,
        first: Sequence[Places] = SPLIT,
        again: Sequence[Places] = (),
        **fields: Any,
    ) -> Gathering: ...


def led_to(
    store: Store,
    version: str,
    phase: Phase,
    first: Sequence[Places] = SPLIT,
    again: Sequence[Places] = (),
    **fields: Any,
) -> Gathering:
    """A room in this phase. People place themselves as soon as they can, and the second time only
    where it is said.
    """
    like = repr((version, phase, first, again, sorted(fields.items())))
    lead = partial(_led_to, store, version, phase, first, again, fields)
    return like_before(store, like, lead)


def _led_to(
    store: Store,
    version: str,
    phase: Phase,
    first: Sequence[Places],
    again: Sequence[Places],
    fields: Mapping[str, Any],
) -> Gathering:
    there = gathered(store, len(first), **{"knowledge": version, **fields})
    for to in WAY[1 : WAY.index(phase) + 1]:
        there.go(to)
        if to == "first":
            there.place_all(first)
        if to == "second" and again:
            there.place_all(again, 2)
    return there


def at(route: Route, **parameters: str) -> AppTest:
    """Open an address, as a browser does that says where it is."""
    asked: Parameters = dict(parameters)
    return visit(route, asked, url=f"{SERVER}/{route.path}?{urlencode(parameters)}")


def host(there: Gathering) -> AppTest:
    """The host's own page."""
    return at(HOST, key=there.key)


def phone(there: Gathering, number: int = 0) -> AppTest:
    """The page of somebody who takes part."""
    return at(JOIN, room=there.code, me=there.phones[number])


def other_phone(there: Gathering) -> AppTest:
    """The page of somebody else who takes part."""
    return phone(there, -1)


def stranger(there: Gathering) -> AppTest:
    """Somebody who has the code and nothing else."""
    return at(JOIN, room=there.code)


def screen(there: Gathering) -> AppTest:
    """What is projected."""
    return at(SCREEN, room=there.code)


EVERYBODY: Mapping[str, Visitor] = {
    "facilitator": host,
    "participant": phone,
    "other participant": other_phone,
    "stranger": stranger,
    "screen": screen,
}


def tap(app: AppTest, label: str) -> AppTest:
    """Press the button with this label."""
    next(b for b in app.button if b.label == label).click()
    return app.run()


def labels(app: AppTest) -> list[str]:
    """The labels of all buttons."""
    return [b.label for b in app.button]


def place(app: AppTest, number: int) -> AppTest:
    """Choose a statement, and keep it."""
    app.radio[0].set_value(number)
    return tap(app, "Place me here")


def notices(app: AppTest) -> list[str]:
    """The sentences that were said apart from the page."""
    return [n.text for n in shown(app).all(css="b-notice")]


def pictures(app: AppTest) -> list[str]:
    """The pictures of lines, as they are drawn."""
    return [m.value for m in app.markdown if 'class="plot dot-plot"' in m.value]


def headings(app: AppTest) -> list[str]:
    """The headings below the title."""
    return [n.text for n in shown(app).walk() if n.tag in ("h2", "h3")]


def live(app: AppTest) -> str:
    """The line that follows the room by itself."""
    return shown(app).one(css="b-live").text


def told(sent: Sequence[ForwardMsg], *, own_address: bool = False) -> list[bytes]:
    """Everything that was sent, but for the browser's own line for the address, and for numbers
    that are drawn anew each time.
    """
    return [_alike(m) for m in sent if own_address or m.WhichOneof("type") != OWN_ADDRESS]


def _alike(message: ForwardMsg) -> bytes:
    """Without the mark of the visit, which differs each time, and the sum that includes it."""
    same = ForwardMsg()
    same.CopyFrom(message)
    same.ClearField("hash")
    return VISIT.sub(b"", same.SerializeToString(deterministic=True))
