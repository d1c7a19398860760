"""The list of approaches, and what is said of each for what somebody filtered by."""

from dataclasses import dataclass

from engine.approaches import Filtered, Standing, filter_questions, filtered
from engine.fit import DEGREES
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach, Fit
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Option, Question
from wording.lists import unquoted
from wording.say import say

GROUPS: dict[Standing, str] = {
    "all": "approaches.all",
    "some": "approaches.some",
    "silent": "approaches.silent",
    "against": "approaches.against",
}
ANY = ""  # the choice of a menu that filters nothing


@dataclass(frozen=True)
class Menu:
    """A question to filter by: its name, and the words of each choice by id, beginning with any."""

    question: Question
    label: str
    choices: dict[str, str]


@dataclass(frozen=True)
class ForChoice:
    """What is said of an approach for one answer chosen. `way` says whether it speaks for it or
    against; where nothing is said there is no `fit`.
    """

    choice: str
    way: str
    fit: Fit | None


@dataclass(frozen=True)
class Card:
    """One approach in the list."""

    approach: Approach
    said: tuple[ForChoice, ...]


@dataclass(frozen=True)
class Group:
    """The approaches that stand alike to what was chosen. Without a choice there is one,
    untitled.
    """

    title: str
    cards: tuple[Card, ...]


def menus(knowledge: Knowledge) -> tuple[Menu, ...]:
    """One menu for each question by which the list may be filtered."""
    questions = filter_questions(knowledge)
    return tuple(_menu(question) for question in questions)


def _menu(question: Question) -> Menu:
    choices = {ANY: say("approaches.any")}
    for option in question.options:
        choices[option.id] = _short(option)
    label = question.short or question.text
    return Menu(question, label, choices)


def _short(option: Option) -> str:
    if option.short:
        return option.short
    return unquoted(option.text)


def approaches_view(knowledge: Knowledge, answers: tuple[AnswerRef, ...]) -> tuple[Group, ...]:
    """All approaches; where something is filtered for, those that it speaks for come first, each
    with what is said.
    """
    if not answers:
        plain = tuple(Card(approach, ()) for approach in knowledge.approaches)
        return (Group("", plain),)
    cards: dict[Standing, list[Card]] = {standing: [] for standing in GROUPS}
    for approach in knowledge.approaches:
        each = filtered(approach, answers)
        cards[each.standing].append(_card(knowledge, each))
    groups = []
    for standing, key in GROUPS.items():
        if cards[standing]:
            group = Group(say(key), tuple(cards[standing]))
            groups.append(group)
    return tuple(groups)


def _card(knowledge: Knowledge, each: Filtered) -> Card:
    said = []
    for answer, fit in each.by_answer:
        said.append(_for_choice(knowledge, answer, fit))
    return Card(each.approach, tuple(said))


def _for_choice(knowledge: Knowledge, answer: AnswerRef, fit: Fit | None) -> ForChoice:
    option = knowledge.option(answer)
    choice = str(answer)
    if option is not None:
        choice = _short(option)
    return ForChoice(choice, _way(fit), fit)


def _way(fit: Fit | None) -> str:
    if fit is None:
        return ""
    degree = DEGREES[fit.degree]
    if degree > 0:
        return say("approaches.speaks-for")
    return say("approaches.speaks-against")
