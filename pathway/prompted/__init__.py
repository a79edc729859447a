"""Things to think with where the record gives a reason, each with that reason, on the page where somebody writes.

A prompt is a question. It is never counted or asked for, nothing waits for it, and no file holds it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pathway.assessment import Assessment
from pathway.content import Content
from pathway.content.prompts import At, RaisedPrompt
from pathway.household import Child
from pathway.prompted import care, thinking
from pathway.prompted.about import About, Rule
from pathway.quality.finding import Look

__all__ = ["RULES", "About", "Prompted", "of_child", "of_household"]

RULES: Mapping[str, Rule] = {**care.RULES, **thinking.RULES}


@dataclass(frozen=True, slots=True)
class Prompted:
    """One prompt and every answer it rests on, each with the child it is about."""

    prompt: RaisedPrompt
    because: tuple[About, ...]


def of_child(
    record: Assessment, content: Content, child: Child, at: At, today: date, *,
    area_id: str = "", earlier: Sequence[Assessment] = (),
) -> tuple[Prompted, ...]:  # fmt: skip
    """What helps to think about this child on this page, in the order of the content.

    On the page of an area only what is about that area; `earlier` are the assessments before, oldest first.
    """
    return _found(Look(record, content, today, earlier), (child,), at, area_id)


def of_household(
    record: Assessment, content: Content, at: At, today: date, earlier: Sequence[Assessment] = ()
) -> tuple[Prompted, ...]:
    """The same for a page that is about all the children; a reason that holds for several of them stands once."""
    return _found(Look(record, content, today, earlier), record.children, at, "")


def _found(look: Look, children: Sequence[Child], at: At, area_id: str) -> tuple[Prompted, ...]:
    each = ((prompt, RULES.get(prompt.id)) for prompt in look.content.prompts if at in prompt.at)
    raised = (
        (prompt, [one for child in children for one in _about(rule, look, prompt, child, area_id)])
        for prompt, rule in each
        if rule
    )
    return tuple(Prompted(prompt, _once(because)) for prompt, because in raised if because)


def _about(rule: Rule, look: Look, prompt: RaisedPrompt, child: Child, area_id: str) -> list[About]:
    return [
        About(child.id, found.reason) for found in rule(look, prompt, child) if not area_id or found.area_id == area_id
    ]


def _once(because: Sequence[About]) -> tuple[About, ...]:
    """Each reason once: one that is given for several children is about none of them alone."""
    by_reason: dict[object, list[About]] = {}
    for one in because:
        by_reason.setdefault(one.reason, []).append(one)
    return tuple(
        held[0] if len({one.child_id for one in held}) == 1 else About("", held[0].reason)
        for held in by_reason.values()
    )
