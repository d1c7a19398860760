"""The parts of a sheet for registrants: what their register asks for, boxes of which none is
ticked, and empty room.
"""

from documents.model import BOX, Block, Citations, Heading, Paragraph, Table
from knowledge.models.knowledge import Knowledge
from knowledge.models.registers import RecordField, Register
from wording.say import say

LINES = "\n" * 2  # empty lines, for those who write by hand
# How wide: the name of an element, its box, the learner's words; and a field with its room.
ELEMENTS = (5, 1, 8)
FIELDS = (5, 9)


def registers(knowledge: Knowledge) -> tuple[Block, ...]:
    """A part for each register, and where its requirements were read; nothing where none is
    known.
    """
    if not knowledge.registers:
        return ()
    cited = Citations(knowledge)
    blocks: list[Block] = [
        Heading(say("learning.registers")),
        Paragraph(say("learning.registers-opening")),
    ]
    for register in knowledge.registers:
        blocks += _part(register, cited)
    blocks += cited.blocks()
    return tuple(blocks)


def _part(register: Register, cited: Citations) -> list[Block]:
    mark = cited.mark(register.basis, register.sources)
    asks = f"{register.asks} {mark}"
    return [
        Heading(register.name, 2),
        Paragraph(asks),
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
    return [table, Paragraph(register.other_elements)]


def _fields(register: Register) -> Table:
    return Table(
        caption="",
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
