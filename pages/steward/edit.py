"""The form for stewards who do not write YAML; only on a server that was started for it."""

from components.app.address import viewed
from components.app.page import Page, page
from components.steward import edit_form
from knowledge.load import folder_of
from knowledge.reserved import ENTRY_PARAMETER, FILE_PARAMETER
from views.edit import EditView, edit_view
from views.edit_checked import Checked, checked
from wording.say import say


def show_outcome(p: Page, view: EditView, outcome: Checked) -> None:
    """What came of the check, and the patch where nothing is wrong."""
    p.show("steward/edit.html", "outcome", checked=outcome)
    if not outcome.patch:
        return
    edit_form.offer(outcome)
    p.show("steward/edit.html", "patch", view=view, checked=outcome)


with page(say("edit.title"), "edit", explaining=False) as p:
    view = edit_view(
        p.knowledge,
        folder_of(),
        file=viewed(FILE_PARAMETER),
        entry=viewed(ENTRY_PARAMETER),
    )
    p.show("steward/edit.html", "intro", view=view)
    edit_form.choose_file(view)
    if view.file:
        edit_form.choose_entry(view)
    if view.entry:
        outcome = None
        if edit_form.is_pressed(view, view.entry):
            typed = edit_form.values(view, view.entry)
            outcome = checked(view.folder, view.file, view.entry, typed)
        told = outcome.beside if outcome else {}
        edit_form.draw(p, view, view.entry, told)
        if outcome:
            show_outcome(p, view, outcome)
