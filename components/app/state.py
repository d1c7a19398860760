"""Names of before: use visit, address and widgets. This goes when the last page has moved."""

from components.app import address as _address
from components.app import visit as _visit
from components.app.address import adopt_step, shown, sync, view, viewed  # noqa: F401
from components.app.address import of_practice as address_of_practice  # noqa: F401
from components.app.address import of_questions as address_of_questions  # noqa: F401
from components.app.address import of_result as address_of_result  # noqa: F401
from components.app.address import with_answers as address  # noqa: F401
from components.app.visit import (  # noqa: F401
    answers,
    clear,
    entered,
    held,
    hold,
    hold_own_measures,
    open_answers,
    own_measures,
    redraw,
    step,
)
from components.app.widgets import view_widget, widget_key, widget_value  # noqa: F401
from knowledge.models.knowledge import Knowledge


def leave_step(knowledge: Knowledge, chosen: dict[str, tuple[str, ...]], to: str) -> None:
    """As visit.leave_step."""
    _visit.leave_step(knowledge, chosen, to, _address.shown())
