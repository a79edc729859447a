"""Questions that only a person can judge, chosen by what the record lacks: a few at a time, and always with why."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from pathway.assessment import Assessment
from pathway.content import Content
from pathway.places import Place
from pathway.quality.finding import Look, Question, titles

Asker = Callable[[Look], Iterator[Question]]


def questions(
    assessment: Assessment, content: Content, today: date, earlier: Sequence[Assessment] = (), most: int = 3
) -> tuple[Question, ...]:
    """At most this many, the one the record most gives reason for first, each about another criterion.

    The same record gives the same questions; one in which nothing is concluded yet gives none.
    """
    look = Look(assessment, content, today, earlier)
    chosen: dict[str, Question] = {}
    for asker in ASKERS:
        for question in asker(look):
            chosen.setdefault(question.criterion, question)
    return tuple(chosen.values())[:most]


def read_together(look: Look) -> Iterator[Question]:
    """Domain 8, Q13: neglect is seen in what builds up."""
    for child in look.worried_for:
        areas = [area for area, _ in look.worrying(child)]
        if len(areas) > 1:
            yield Question(
                "q13-read-together", "Read together, what do these areas say that none of them says by itself?",
                f"This child’s need is not well met in {titles(areas)}.", Place("meaning", child_id=child.id), child.id,
            )  # fmt: skip


ASKERS: tuple[Asker, ...] = (read_together,)
