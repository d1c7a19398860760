"""The sheet for a record of learning, after each way of learning, and its parts for registrants."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from docx import Document as open_file

from documents.from_link import Link, of_session
from documents.from_link import files as from_link
from documents.learning import (
    Learnt,
    document,
    from_practice,
    from_reading,
    from_session,
)
from documents.model import BOX, Bullets, Document, Heading, Paragraph, Table
from engine.practising import attempts
from engine.team.lines import Counts, LineResult, Reveal, Session
from knowledge.models.knowledge import Knowledge
from knowledge.models.registers import RecordField, Register
from tests.engine.makers import gardens

DAY = date(2026, 3, 3)
SOCIETY = Register(
    id="society",
    name="Society of Gardeners (SG)",
    asks="You learn each year.",
    elements=("Soil", "Water"),
    other_elements="Foresters have three.",
    fields=(RecordField(name="In company", choices=("yes", "no")), RecordField(name="Hours")),
    basis="judgement",
)
SHOWN = Reveal(Counts(0, 0, 0, 0, 0, 5), "shown")
SESSION = Session(
    knowledge="v",
    made=DAY,
    threshold=5,
    situation="A bed.",
    lines=(LineResult(gardens().lines[0].id, SHOWN, Reveal(None, "none")),),
    team="Kate's team",
    present=7,
    minutes=45,
)


def society() -> Knowledge:
    """The gardens, with a register."""
    return gardens().model_copy(update={"registers": (SOCIETY,)})


def facts(learnt: Learnt) -> dict[str, str]:
    made = document(gardens(), learnt, DAY)
    table = next(block for block in made.blocks if isinstance(block, Table))
    return {row[0]: row[1] for row in table.rows}


def words(made: Document) -> str:
    texts: list[str] = [made.title]
    for block in made.blocks:
        if isinstance(block, Table):
            texts += [cell for row in block.rows for cell in row]
        elif isinstance(block, Bullets):
            texts += block.items
        elif isinstance(block, Heading | Paragraph):
            texts.append(block.text)
    return "\n".join(texts)


# After each way of learning.


def test_after_practice_the_cases_are_named_and_not_how_they_went() -> None:
    went = from_practice(gardens(), attempts(gardens(), "~a-nest,a-bed"))
    assert facts(went)["Cases"] == "A nest; A bed to dig"
    assert went == from_practice(gardens(), attempts(gardens(), "a-nest,~a-bed"))


def test_after_reading_the_approach_is_named() -> None:
    assert facts(from_reading(gardens().approaches[0]))["Approach"] == gardens().approaches[0].name


def test_of_one_person_nobody_knows_whether_they_were_alone_or_for_how_long() -> None:
    found = facts(from_reading(gardens().approaches[0]))
    assert found["With others"] == f"{BOX} alone   {BOX} with others"
    assert found["Minutes it took"] == ""


def test_of_a_session_it_says_the_day_the_length_and_that_it_was_with_others() -> None:
    found = facts(from_session(gardens(), SESSION))
    assert found["Date"] == "3 March 2026" and found["Minutes it took"] == "45"
    assert found["With others"] == "yes: participatory, 7 people in one session"


def test_of_a_session_nobody_said_more_of_length_and_number_are_open() -> None:
    quiet = Session("v", DAY, 5, "", SESSION.lines)
    found = facts(from_session(gardens(), quiet))
    assert found["Minutes it took"] == ""
    assert found["With others"] == "yes: participatory, in one session"


def test_the_sheet_of_a_session_names_no_team_and_shows_no_place() -> None:
    text = words(document(society(), from_session(society(), SESSION), DAY))
    assert "Kate" not in text and "A bed." not in text


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ({"approach": "alder"}, "Alder"),
        ({"done": "~a-nest"}, "A nest"),
        ({"work": "dig", "label": "kitchen"}, "Alder and Birch"),
    ],
    ids=["an approach", "practice", "answers"],
)
def test_its_address_says_what_it_is_made_of(asked: dict[str, str], named: str) -> None:
    made = from_link(gardens(), "learning", Link(asked, "https://example.org", DAY))
    assert named in made["learning.md"].make().decode()


@pytest.mark.parametrize("asked", [{"approach": "no-such"}, {"done": "no-such"}, {}])
def test_an_address_that_names_nothing_gives_no_sheet(asked: dict[str, str]) -> None:
    with pytest.raises(ValueError):
        from_link(gardens(), "learning", Link(asked, "https://example.org", DAY))


# The parts for registrants.


def parts(knowledge: Knowledge) -> list[Table]:
    """The tables after facts and questions."""
    made = document(knowledge, from_reading(knowledge.approaches[0]), DAY)
    return [block for block in made.blocks if isinstance(block, Table)][2:]


def test_elements_are_offered_with_an_empty_box_and_room_for_other_ones() -> None:
    elements, _ = parts(society())
    assert [row[0] for row in elements.rows[:-1]] == ["Soil", "Water"]
    assert all(row[1] == BOX and not row[2].strip() for row in elements.rows)
    assert elements.rows[-1][0] == "An element of mine that is not in this list"


def test_choices_are_empty_boxes_and_every_other_field_is_empty() -> None:
    _, fields = parts(society())
    assert fields.rows[0] == ("In company", f"{BOX} yes   {BOX} no")
    assert fields.rows[1][0] == "Hours" and not fields.rows[1][1].strip()


def test_nothing_is_ticked_and_no_hour_is_counted_for_anybody(shipped: Knowledge) -> None:
    assert shipped.registers
    for learnt in (from_reading(shipped.approaches[0]), from_session(shipped, SESSION)):
        made = document(shipped, learnt, DAY)
        tables = [block for block in made.blocks if isinstance(block, Table)][2:]
        for table in tables:
            for row in table.rows:
                boxes = " ".join(row[1:]).replace(BOX, "").split()
                assert not [word for word in boxes if word not in ("yes", "no")]


def test_what_a_register_asks_for_is_cited_with_its_own_page(shipped: Knowledge) -> None:
    text = words(document(shipped, from_reading(shipped.approaches[0]), DAY))
    for register in shipped.registers:
        assert register.asks in text
        for id_ in register.sources:
            source = shipped.source(id_)
            assert source and source.address and source.address in text


# What a host says of the session.


def test_the_length_that_a_host_says_stands_in_the_sheet() -> None:
    said = of_session(gardens(), replace(SESSION, minutes=0), {"minutes": "45"})
    file = open_file(BytesIO(said["learning.docx"].make()))
    cells = [[cell.text for cell in row.cells] for row in file.tables[0].rows]
    assert ["Minutes it took", "45"] in cells


@pytest.mark.parametrize("minutes", ["-1", "601", "long"])
def test_no_length_that_nobody_can_type_is_taken(minutes: str) -> None:
    with pytest.raises(ValueError):
        of_session(gardens(), SESSION, {"minutes": minutes})
