"""Act today: what was answered about danger, and the calls that were made; a yes is named on the first page."""

from collections.abc import Iterator

from pathway.assessment import Assessment
from pathway.content import ActQuestion, Content
from pathway.safety import Call, SafetyCheck
from pathway.scales import Answer
from reports import wording
from reports.document import Block, Column, Fact, Facts, Heading, PageReference, Paragraph, Section, Tone
from reports.sections import parts

ASKED = (Column("Question", 3), Column("Answer"), Column("In words", 3))


def opening(assessment: Assessment) -> tuple[Block, ...]:
    """A line on the first page where any question was answered yes; it says at once when an answer is not recorded."""
    yes = [check for check in assessment.safety_checks if check.yes]
    if not yes:
        return ()
    says = f"A question of act today was answered yes on {wording.day(wording.here(yes[-1].at).date())}. "
    says += "" if all(_answered(check, assessment) for check in yes) else "The answer to a call is not recorded yet. "
    stands = PageReference(f"{says}What was asked and done stands on page ", "act-today", ".")
    return (Facts((Fact("Act today", (stands,)),), panel=True),)


def _answered(check: SafetyCheck, assessment: Assessment) -> bool:
    """Whether somebody was rung about this check and answered; a call begun and left is still missing."""
    return any(call.check_id == check.id and call.answer.strip() for call in assessment.calls)


def section(assessment: Assessment, content: Content) -> Section:
    """Each time the questions were asked, then each call."""
    blocks: list[Block] = []
    for check in assessment.safety_checks:
        blocks += [Heading(f"Asked on {wording.moment(check.at)}"), *_check(check, content)]
    blocks += [block for call in assessment.calls for block in _call(call)]
    return Section("Act today", parts.or_nothing(tuple(blocks)), anchor="act-today")


def _check(check: SafetyCheck, content: Content) -> Iterator[Block]:
    yield from parts.table(ASKED, (_row(asked, check) for asked in content.act_today))
    if any(answer.answer is Answer.NOT_KNOWN_YET for answer in check.answers):
        yield Paragraph("Not known yet does not mean no.", Tone.QUIET)


def _row(asked: ActQuestion, check: SafetyCheck) -> tuple[str, str, str]:
    answer = check.answer(asked.id)
    return (
        (asked.question, wording.say(answer.answer), answer.words) if answer else (asked.question, "Not answered", "")
    )


def _call(call: Call) -> Iterator[Block]:
    yield Heading(wording.joined("Call", wording.moment(call.at) if call.at else "", by=" on "))
    yield from parts.or_nothing(
        parts.known(
            ("Who was rung", wording.joined(call.who.strip(), call.person.strip())),
            ("What they said", call.answer),
            ("To be chased on", wording.day(call.chase_on)),
            ("Chased", call.chased),
            ("Taken further", call.escalated),
        )
    )
