"""What cannot wait: a yes to danger that no call was recorded for, calls to chase, harm, and what was not asked."""

from collections.abc import Iterator
from datetime import date

from pathway.assessment import Assessment
from pathway.content import Content
from pathway.safety import Call, SafetyCheck
from pathway.scales import Answer
from reports import wording
from reports.document import Fact, Facts, Run
from reports.sections import parts, topics
from reports.sections.still_open import unasked

NO_CALL = "Answered yes, and no call is recorded with its answer."
SILENT_YES = "The pathway says yes to danger or to significant harm, and Act today does not."
HARM_ASKED = ("dp0", "dp1")


def panel(assessment: Assessment, content: Content, on: date) -> tuple[Facts, ...]:
    """A yes to danger with no call recorded, calls to chase, harm done to a child, and what was not asked."""
    open_yes = (
        _silent(check, assessment, content) for check in assessment.safety_checks if _uncalled(check, assessment)
    )
    chase = tuple(_to_chase(call) for call in assessment.calls if _late_call(call, on))
    not_asked = tuple(unasked(assessment))
    facts = (
        *(Fact("No call recorded", held) for held in open_yes),
        *_silent_pathway(assessment, content),
        *((Fact("To chase", chase),) if chase else ()),
        *topics.harm(assessment, content),
        *((Fact("Not asked", not_asked),) if not_asked else ()),
        *_called(assessment),
    )
    return (Facts(facts, panel=True, urgent=True),) if facts else ()


def _uncalled(check: SafetyCheck, assessment: Assessment) -> bool:
    return bool(check.yes) and not any(call.answer.strip() for call in _calls(check, assessment))


def _calls(check: SafetyCheck, assessment: Assessment) -> list[Call]:
    return [call for call in assessment.calls if call.check_id == check.id]


def _silent(check: SafetyCheck, assessment: Assessment, content: Content) -> tuple[Run, ...]:
    asked = {one.id: one.question for one in content.act_today}
    about = wording.whose(check.child_ids or tuple(child.id for child in assessment.children), assessment)
    lines = [parts.asked(asked.get(one.question_id, ""), "Yes.", one.words) for one in check.yes]
    begun = [parts.run("A call is begun:", who) for call in _calls(check, assessment) for who in (_rung(call),) if who]
    return (parts.run(NO_CALL, quiet=wording.joined(wording.moment(check.at), about, by=" · ")), *lines, *begun)


def _rung(call: Call) -> str:
    return wording.joined(call.who.strip(), call.person.strip(), wording.moment(call.at) if call.at else "")


def _silent_pathway(assessment: Assessment, content: Content) -> Iterator[Fact]:
    """A yes to danger on the pathway that nobody has acted on."""
    names = wording.names(assessment)
    asked = {one.id: one.question for one in content.decisions if one.id in HARM_ASKED}
    if any(check.yes for check in assessment.safety_checks):
        return
    for one in assessment.decision_answers:
        if one.question_id in asked and one.answer is Answer.YES:
            about = names.get(one.child_id or "", "")
            told = parts.asked(asked[one.question_id], "Yes.", one.words)
            yield Fact("No call recorded", (parts.run(SILENT_YES, quiet=about), told))


def _late_call(call: Call, on: date) -> bool:
    return call.chase_on is not None and call.chase_on <= on and not call.chased.strip()


def _to_chase(call: Call) -> Run:
    return parts.run(f"{_rung(call) or 'A call'}:", f"to be chased on {wording.day(call.chase_on)}.", call.answer)


def _called(assessment: Assessment) -> Iterator[Fact]:
    """Each yes that was acted on: who was rung, and what they answered."""
    answered = [
        call for check in assessment.safety_checks if check.yes for call in _calls(check, assessment)
        if call.answer.strip()
    ]  # fmt: skip
    if answered:
        yield Fact("Calls made", tuple(_answered(call) for call in answered))


def _answered(call: Call) -> Run:
    after = (f"Chased: {call.chased}" if call.chased.strip() else "", f"Taken further: {call.escalated}")
    quiet = wording.joined(after[0], after[1] if call.escalated.strip() else "", by=" ")
    return parts.run(f"{_rung(call) or 'A call'}:", call.answer, quiet)
