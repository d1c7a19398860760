"""Last time in the record of a session: what was promised and what came of it, what was ticked on
the map, and then and now in a sentence a line. Counts only.
"""

from documents.model import Block, Bullets, Heading, Paragraph, Table
from engine.team.lines import Session
from knowledge.models.knowledge import Knowledge
from views.last_time import LastTimeView, last_time_view
from wording.say import say
from workshop.last_time import LastTime


def blocks(
    knowledge: Knowledge, session: Session, last: LastTime | None, in_full: bool
) -> tuple[Block, ...]:
    """All of it; or only how much came of it, where there is no room. Nothing without last time."""
    if last is None:
        return ()
    view = last_time_view(knowledge, last, session)
    heading = Heading(view.title)
    if not in_full:
        return heading, Paragraph(_how_much(view))
    return heading, *_promised(view), *_then_and_now(view)


def _how_much(view: LastTimeView) -> str:
    """What there is room for."""
    elsewhere = say("again.elsewhere")
    return f"{view.counted} {elsewhere}".strip()


def _promised(view: LastTimeView) -> tuple[Block, ...]:
    said: list[Block] = []
    if view.promised:
        said.append(Table("", view.columns, view.promised))
    else:
        said.append(Paragraph(say("again.nothing-promised")))
    if view.ticked:
        said.append(Paragraph(view.ticked))
    return tuple(said)


def _then_and_now(view: LastTimeView) -> tuple[Block, ...]:
    lines = [say("again.line", line=line.name, sentence=line.sentence) for line in view.lines]
    items = (*lines, *view.missing)
    said: list[Block] = []
    if view.notice:
        said.append(Paragraph(view.notice))
    if items:
        said.append(Bullets(items))
    return tuple(said)
