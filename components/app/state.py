"""Names of before: use visit, address and widgets. This goes when the last page has moved."""

from components.app import address as _address
from components.app import visit as _visit
from components.app import widgets as _widgets
from knowledge.models.knowledge import Knowledge

adopt_step = _address.adopt_step
shown = _address.shown
sync = _address.sync
view = _address.view
viewed = _address.viewed
address_of_practice = _address.of_practice
address_of_questions = _address.of_questions
address_of_result = _address.of_result
address = _address.with_answers
answers = _visit.answers
clear = _visit.clear
entered = _visit.entered
held = _visit.held
hold = _visit.hold
hold_own_measures = _visit.hold_own_measures
open_answers = _visit.open_answers
own_measures = _visit.own_measures
redraw = _visit.redraw
step = _visit.step
view_widget = _widgets.view_widget
widget_key = _widgets.widget_key
widget_value = _widgets.widget_value


def leave_step(knowledge: Knowledge, chosen: dict[str, tuple[str, ...]], to: str) -> None:
    """As visit.leave_step."""
    _visit.leave_step(knowledge, chosen, to, _address.shown())
