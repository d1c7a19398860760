"""The parts of a sheet for registrants: what their register asks for, boxes of which none is
ticked, and empty room.
"""

from documents.model import BOX, Block, Citations, Heading, PageBreak, Paragraph, Table
from knowledge.models.knowledge import Knowledge
from knowledge.models.registers import RecordField, Register
from wording.dates import month
from wording.say import say

LINES = "\n" * 2  # empty lines, for those who write by hand
# How wide: the name of an element, its box, the learner's words; and a field with its room.
ELEMENTS = (5, 1, 8)
FIELDS = (5, 9)


def registers(knowledge: Knowledge) -> tuple[Block, ...]:
    """A part for each register on a page of its own, so that the others can be taken out, and where
    the requirements were read; nothing where none is known.
    """
    if not knowledge.registers:
        return ()
    cited = Citations(knowledge)
    blocks: list[Block] = []
    for register in knowledge.registers:
        read = _read(knowledge, register)
        blocks += _part(register, cited, read)
    blocks += cited.blocks()
    return tuple(blocks)


def _read(knowledge: Knowledge, register: Register) -> str:
    """The month since which nobody looked at one of its pages again; empty where none is named."""
    named = [knowledge.source(id_) for id_ in register.sources]
    seen = [source.seen for source in named if source]
    if not seen:
        return ""
    oldest = min(seen)
    return say("learning.read", month=month(oldest))


def _part(register: Register, cited: Citations, read: str) -> list[Block]:
    mark = cited.mark(register.basis, register.sources)
    asks = f"{register.asks} {mark} {read}".strip()
    heading = say("learning.for-register", name=register.name)
    return [
        PageBreak(),
        Heading(heading),
        Paragraph(asks),
        Paragraph(say("learning.registers-opening")),
        *_elements(register),
        _fields(register),
    ]


def _elements(register: Register) -> list[Block]:
    """The elements to choose from; the last row is for whoever has others."""
    if not register.elements:
        return []
    names = [*register.elements]
    if register.other_elements:
        names.append(say("learning.other-element"))
    table = Table(
        caption="",
        columns=(say("learning.element"), say("learning.mine"), say("learning.changed")),
        rows=tuple((name, BOX, LINES) for name in names),
        shares=ELEMENTS,
    )
    if not register.other_elements:
        return [table]
    return [Paragraph(register.other_elements), table]


def _fields(register: Register) -> Table:
    return Table(
        caption=say("learning.for-the-record"),
        columns=(say("learning.field"), say("learning.own-words")),
        rows=tuple((field.name, _room(field)) for field in register.fields),
        shares=FIELDS,
    )


def _room(field: RecordField) -> str:
    """Boxes to tick, or empty lines."""
    if not field.choices:
        return LINES
    boxes = [f"{BOX} {choice}" for choice in field.choices]
    return "   ".join(boxes)
