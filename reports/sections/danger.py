"""Act today: a yes stands on the first page with every call made about it; all that was asked follows further on."""

from collections.abc import Iterator

from pathway import summary
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.safety import Call, SafetyAnswer, SafetyCheck
from pathway.scales import Answer
from reports import wording
from reports.document import Block, Bullets, Fact, Facts, Paragraph, Run, Section, Tone
from reports.sections import parts, topics

NO_CALL = "No call is recorded yet."
BEGUN = "A call is begun and not written down:"
WHEN_NO = "Written when the answer was no"
BEFORE_NO = "Written when the answer was yes or not known yet"
NO_ANSWER = "The answer to this call is not recorded yet."


def opening(assessment: Assessment, content: Content) -> tuple[Block, ...]:
    """Before everything else: what was answered yes, who was rung and when to chase; then harm done to a child."""
    asked = (_danger(check, assessment, content) for check in assessment.safety_checks if check.yes)
    facts = (*asked, *topics.harm(assessment, content))
    return (Facts(facts, panel=True, urgent=True),) if facts else ()


def _danger(check: SafetyCheck, assessment: Assessment, content: Content) -> Fact:
    about = wording.whose(check.child_ids or tuple(child.id for child in assessment.children), assessment)
    asked = tuple(_asked(answer, content) for answer in check.yes)
    calls = tuple(line for call in _calls(check, assessment) for line in _call(call))
    times = dict.fromkeys(wording.moment(answer.at or check.at) for answer in check.yes)
    answered = f"Answered yes on {summary.in_a_row(list(times))}"
    when = Paragraph(wording.joined(answered, _visit(check, assessment), about, by=" · "), Tone.QUIET)
    return Fact("Act today", (when, *asked, *(calls or (Paragraph(NO_CALL, Tone.STRONG),))))


def _visit(check: SafetyCheck, assessment: Assessment) -> str:
    """The visit the questions were asked at: the hour alone is when it was written down, often that evening."""
    met = wording.contact_of(assessment, check.contact_id)
    if met is None:
        return ""
    return f"About the visit of {wording.joined(wording.day(met.on, 'a day not known yet'), met.place.strip())}"


def _calls(check: SafetyCheck, assessment: Assessment) -> list[Call]:
    return [call for call in assessment.calls if call.check_id == check.id]


def _asked(answer: SafetyAnswer, content: Content) -> Run:
    question = next((one.question for one in content.act_today if one.id == answer.question_id), "")
    return parts.asked(question, f"{wording.say(answer.answer)}.", answer.words)


def _call(call: Call) -> Iterator[Run]:
    """One call: who was rung and when, what they said, when to chase, and what came of that."""
    if not any(words.strip() for words in (call.person, call.answer, call.chased, call.escalated)):
        begun = wording.joined(call.who.strip(), wording.moment(call.at) if call.at else "")
        yield parts.run(BEGUN, wording.joined(begun, "nobody is written down who answered."))
        return
    who = wording.joined(call.who.strip(), call.person.strip(), wording.moment(call.at) if call.at else "")
    yield parts.run("Rung:", who or "Not recorded yet who was rung.")
    yield parts.run("They said:", call.answer) if call.answer.strip() else parts.run(NO_ANSWER)
    yield from parts.named(
        ("To be chased on", wording.day(call.chase_on)), ("Chased", call.chased), ("Taken further", call.escalated)
    )


def section(assessment: Assessment, content: Content) -> Section:
    """Each time the questions were asked, then each call that does not stand on the first page."""
    yes = {check.id for check in assessment.safety_checks if check.yes}
    facts = [Fact(wording.moment(check.at), _check(check, assessment, content)) for check in assessment.safety_checks]
    facts += [Fact("Call", tuple(_call(call))) for call in assessment.calls if call.check_id not in yes]
    unsure = any(one.answer is Answer.NOT_KNOWN_YET for check in assessment.safety_checks for one in check.answers)
    last = (Paragraph("Not known yet does not mean no.", Tone.QUIET),) if unsure else ()
    blocks = (*parts.facts(facts), *last)
    return Section("Act today: what was asked", parts.or_nothing(blocks), anchor="act-today")


def _check(check: SafetyCheck, assessment: Assessment, content: Content) -> tuple[Bullets | Paragraph, ...]:
    known = {asked.id for asked in content.act_today}
    lines = []
    for asked in content.act_today:
        answer = check.answer(asked.id)
        said = f"{wording.say(answer.answer)}." if answer else "Not answered."
        lines.append(parts.asked(asked.question, said, _words(answer)))
        lines += _otherwise(answer)
    for answer in check.answers:
        if answer.question_id not in known:
            lines += [_asked(answer, content), *_otherwise(answer)]
    visit = _visit(check, assessment)
    return (*((Paragraph(f"{visit}.", Tone.QUIET),) if visit else ()), *parts.bullets(lines))


def _otherwise(answer: SafetyAnswer | None) -> tuple[Run, ...]:
    """What was written before the answer went to or from no, by its own name: it is no reason for the answer now."""
    if answer is None:
        return ()
    return parts.named((BEFORE_NO if answer.answer is Answer.NO else WHEN_NO, answer.otherwise))


def _words(answer: SafetyAnswer | None) -> str:
    """The words beside an answer; those beside a yes stand on the first page."""
    return "" if answer is None or answer.answer is Answer.YES else answer.words
