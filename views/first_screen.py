"""The answer as it opens: what fits, why, what to do first and where people differ, in about a
hundred words. What finds no room stands below; everything else is on the parts of a result.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from engine.alternatives import raised
from engine.answers import Answers
from engine.divergence import Divergence, divergence
from engine.fit import Reason
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Difference, Knowledge
from knowledge.models.next_steps import Alternative
from pictures.overview import overview
from pictures.svg import Picture
from views.first_lines import Piece, placed
from views.guess import expected
from views.situation import AnsweredView
from views.situation import situation as answered
from views.still_open import OpenView, open_view
from views.weighed import Weighed, hangs, weighed
from wording import first_screen as words
from wording.lists import first_sentence
from wording.places import MIDDLE, dots, ends_of, place_words
from wording.say import say

WAYS = 21  # of them: the ways on, the headings of steps, what stands between the words
MOST_SAID = 3  # of the situation


@dataclass(frozen=True)
class FirstScreen:
    """The answer in few words. `first` is on the first screen of a phone too, `beside` on that of a
    desk; `below` found no room. `situation` is in short words, `answered` whole, for print.
    `enough` is whether so much was said that something could fit; `finding` is what the picture
    shows; `hangs` says whether that rests on the reader's own part, `guessed` what was expected,
    and `still_open` what could still change it.
    """

    headline: str
    situation: tuple[str, ...]
    answered: tuple[AnsweredView, ...]
    first: tuple[Piece, ...]
    beside: tuple[Piece, ...]
    below: tuple[Piece, ...]
    picture: Picture
    finding: str
    caption: str
    enough: bool
    hangs: str
    guessed: str
    still_open: OpenView

    @property
    def begins(self) -> bool:
        """Whether a step stands among what is read first."""
        return any(piece.is_step for piece in self.first)


def first_screen(
    knowledge: Knowledge, answers: Answers, matters: str = "", guess: str = ""
) -> FirstScreen:
    """The answer to these answers. `matters` and `guess` may be anything that stood in a link."""
    ours = weighed(knowledge, answers, matters)
    compared = ours.front or knowledge.approaches
    figures = divergence(knowledge, compared)
    headline = words.headline(ours.result)
    situation = _situation(knowledge, answers)
    words_used = WAYS + len(f"{headline} {' '.join(situation)}".split())
    first, beside, below = placed(_pieces(knowledge, answers, ours, figures), words_used)
    return FirstScreen(
        headline=headline,
        situation=situation,
        answered=answered(knowledge, answers),
        first=first,
        beside=beside,
        below=below,
        picture=overview(figures, knowledge.differences, ours.result.places),
        finding=_finding(knowledge, figures),
        caption=words.caption(bool(ours.result.places)),
        enough=ours.result.enough,
        hangs=hangs(knowledge, answers, ours),
        guessed=expected(knowledge, ours.result, guess),
        still_open=open_view(knowledge, answers, matters),
    )


def headline_of(knowledge: Knowledge, answers: Answers, matters: str = "") -> str:
    """What the answers lead to, as the answer's heading has it."""
    ours = weighed(knowledge, answers, matters)
    return words.headline(ours.result)


def _pieces(
    knowledge: Knowledge, answers: Answers, ours: Weighed, figures: tuple[Divergence, ...]
) -> Iterator[Piece]:
    """Everything that could stand there, what most needs room first."""
    difference = widest(knowledge, figures)
    place = ours.result.places.get(difference.id)
    steps = list(dict.fromkeys(_steps(knowledge, answers, ours)))
    yield _why(ours)
    yield from _before(ours)
    yield from _waiting(ours)
    yield from steps[:1]
    yield _how(difference, place)
    yield from steps[1:2]
    if place is not None:
        yield _write(difference, place)
    yield Piece("ask", _question(ours))
    yield from _against(ours)
    if place is None:
        yield from steps[2:3]


def _before(ours: Weighed) -> Iterator[Piece]:
    """What must come first, and can wait for a moment."""
    for caution in ours.result.cautions:
        if not caution.urgent:
            text = caution.in_short or first_sentence(caution.text)
            yield Piece("caution", text, id=caution.id)


def _waiting(ours: Weighed) -> Iterator[Piece]:
    """What has to wait and would stand in front: there is no room for all that waits."""
    lowest = min((approach.score for approach in ours.result.front), default=0.0)
    for approach in ours.result.waiting:
        hold = approach.held_back
        if hold and approach.score >= lowest:
            text = hold.in_short or first_sentence(hold.because)
            yield Piece("waits", text, approach.name, approach.id)


def _why(ours: Weighed) -> Piece:
    """The reason that decides; where none does, what that means."""
    reason = _strongest(ours, speaks_for=True)
    if reason is None:
        return Piece("lead", words.why(ours.result))
    return Piece("because", reason.text, reason.name, reason.id)


def _against(ours: Weighed) -> Iterator[Piece]:
    reason = _strongest(ours, speaks_for=False)
    if reason is not None:
        yield Piece("against", reason.text, reason.name, reason.id)


def _strongest(ours: Weighed, speaks_for: bool) -> Piece | None:
    """Of all reasons of what fits the one that weighs most; of equals the shortest."""
    found = []
    for approach in ours.result.front:
        for reason in approach.reasons:
            if (reason.degree > 0) == speaks_for:
                weight = _weight(ours, reason)
                length = len(reason.because)
                found.append((-weight, length, approach.name, approach.id, reason.because))
    if not found:
        return None
    _, _, name, id_, because = min(found)
    if len(ours.front) == 1:
        name = ""
    return Piece("because", because, name, id_)


def _weight(ours: Weighed, reason: Reason) -> float:
    return ours.weights.of(reason.question) * abs(reason.degree)


def _steps(knowledge: Knowledge, answers: Answers, ours: Weighed) -> Iterator[Piece]:
    """Things to do first: this week, with whom, and then the next."""
    alternatives = [_in_short(each) for each in raised(knowledge, answers, ours.result)]
    for fit in ours.result.waiting:
        if fit.held_back and not ours.front:
            yield Piece("step", first_sentence(fit.held_back.first))
    front = _by_rank(ours)
    yield from (Piece("step", _do(approach)) for approach in front[:1])
    yield from (Piece("step", text) for text in alternatives)
    yield from (Piece("step", _do(approach)) for approach in front[1:])
    for approach in front:
        yield from (Piece("step", first_sentence(step)) for step in approach.first_steps[1:])


def _by_rank(ours: Weighed) -> tuple[Approach, ...]:
    ranks = {approach.id: approach.rank for approach in ours.result.front}
    return tuple(sorted(ours.front, key=lambda approach: ranks[approach.id]))


def _in_short(alternative: Alternative) -> str:
    return alternative.in_short or first_sentence(alternative.first)


def _do(approach: Approach) -> str:
    if approach.in_short is None:
        return first_sentence(approach.first_steps[0])
    return approach.in_short.do


def _question(ours: Weighed) -> str:
    """What to put to each other, by the first approach that fits; else where each stands."""
    front = _by_rank(ours)
    if not front:
        return words.where_does_each_stand()
    if front[0].in_short is None:
        return front[0].reflective_questions[0]
    return front[0].in_short.ask


def widest(knowledge: Knowledge, figures: Iterable[Divergence]) -> Difference:
    """The difference on which each ranges furthest within itself; of equals the first."""
    within = {each.difference: each.within or 0 for each in figures}
    return max(knowledge.differences, key=lambda difference: within[difference.id])


def _finding(knowledge: Knowledge, figures: Iterable[Divergence]) -> str:
    """What the picture shows: the difference that is done most differently, if one alone is."""
    figures = tuple(figures)
    within = [each.within or 0 for each in figures]
    if within.count(max(within)) > 1:
        return say("first-screen.picture")
    name = widest(knowledge, figures).name
    return say("first-screen.widest", name=name)


def _how(difference: Difference, place: int | None) -> Piece:
    low = difference.managerialist
    high = difference.relationship
    if place is None:
        return Piece("how", low, end=high)
    where = place_words(place, ends_of(difference))
    own = say("first-screen.you", place=where)
    return Piece("how", low, end=high, place=dots(place), place_words=own)


def _write(difference: Difference, place: int) -> Piece:
    """A small step towards the end that is further away."""
    sign = difference.signs.managerialist
    if place < MIDDLE:
        sign = difference.signs.relationship
    return Piece("write", sign.in_short or first_sentence(sign.try_it))


def _situation(knowledge: Knowledge, answers: Answers) -> tuple[str, ...]:
    """Whose situation it is, then what weighs most, each in a word or two."""
    label = knowledge.edition.label_question
    questions = sorted(knowledge.questions, key=lambda q: (q.id != label, -q.weight))
    said = []
    for question in questions:
        chosen = answers.counted(question.id)
        shorts = [option.short for option in question.options if option.id in chosen]
        said.extend([short for short in shorts if short][:1])
    return tuple(said[:MOST_SAID])
