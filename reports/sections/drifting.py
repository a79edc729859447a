"""Drift to look at: prompts in words, for the whole family and for each child, where there is anything to look at."""

from collections.abc import Iterator, Sequence

from pathway import drift
from pathway.assessment import Assessment
from pathway.drift import Drift, Sort
from pathway.places import Place
from reports import wording
from reports.document import Block, Heading, Paragraph, Run, Section, Tone
from reports.request import Request
from reports.sections import parts

TITLE = "Drift to look at"
PROMPTS = "These are questions to think with; none of them says that anybody has done wrong."
FAMILY = "The whole family"


def section(request: Request, shown: Sequence[Assessment], leave: frozenset[Sort] = frozenset()) -> tuple[Section, ...]:
    """The section, or nothing where nothing has drifted; without the sorts to `leave`, which stand elsewhere.

    `shown` are the assessments as far as the document may show them, oldest first. What rests on evidence is asked of
    the whole record, so that a level is not said to rest on nothing where what it rests on is left out here; words that
    a person typed are taken from what is shown.
    """
    whole = (*request.earlier, request.assessment)
    typed = {(one.sort, one.place, one.says): one.words for one in drift.drift(shown, request.content, request.on)}
    found = [one for one in drift.drift(whole, request.content, request.on) if one.sort not in leave]
    blocks = tuple(_blocks(found, typed, wording.names(shown[-1])))
    return (Section(TITLE, (Paragraph(PROMPTS, Tone.QUIET), *blocks), anchor="drift"),) if blocks else ()


def _blocks(found: list[Drift], typed: dict[tuple[Sort, Place, str], str], names: dict[str, str]) -> Iterator[Block]:
    for id, name in {"": FAMILY, **names}.items():
        lines = parts.bullets(_line(one, typed) for one in found if one.child_id == id)
        if lines:
            yield Heading(name)
            yield from lines


def _line(one: Drift, typed: dict[tuple[Sort, Place, str], str]) -> Run:
    """An action stands before what is asked of it; who wrote before stands behind."""
    words = typed.get((one.sort, one.place, one.says), "")
    behind = one.sort is Sort.START_AGAIN
    return parts.run("" if behind else words, one.says, words if behind else "")
