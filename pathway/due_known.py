"""What an assessment already knows of the days that dates in child protection are counted from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pathway.assessment import Assessment
from pathway.due import Happened, said

STEPS = {Happened.REFERRAL: ("s4-front-door", "the front door"), Happened.STRATEGY: ("s6-section-47", "section 47")}
CHECK = "Check that it is the day."


@dataclass(frozen=True, slots=True)
class Known:
    """A day the record holds for something that happened, and a sentence that says where it stands and what to check.

    None of it is certain: a decision is not the meeting itself, and the kind of a meeting is free words.
    """

    happened: Happened
    on: date
    says: str


def known(assessment: Assessment) -> tuple[Known, ...]:
    """What the record knows, in the order things happen; of several days for one step the first, for safety."""
    return tuple(sorted((*_decided(assessment), *_met(assessment)), key=lambda one: list(Happened).index(one.happened)))


def _decided(assessment: Assessment) -> Iterator[Known]:
    for happened, (step, called) in STEPS.items():
        days = [one.on for one in assessment.step_decisions if one.step_id == step and one.taken and one.on]
        if days:
            was = "was first" if len(set(days)) > 1 else "was"
            says = f"From the pathway: the step “{called}” {was} decided on {said(min(days))}."
            yield Known(happened, min(days), f"{says} {CHECK}")


def _met(assessment: Assessment) -> Iterator[Known]:
    days: dict[Happened, date] = {}
    for meeting in assessment.meetings:
        happened = _kind(meeting.kind)
        if happened is not None and meeting.on is not None:
            days[happened] = max(meeting.on, days.get(happened, meeting.on))
    for happened, on in days.items():
        yield Known(happened, on, f"From the meeting on {said(on)} that is recorded here. {CHECK}")


def _kind(words: str) -> Happened | None:
    """What a meeting was, by the words of the field; None where they do not say one of these."""
    said = " ".join(words.casefold().split())
    if "core group" in said:
        return Happened.CORE_GROUP
    if "conference" in said:
        return Happened.REVIEW if "review" in said else Happened.CONFERENCE
    return None
