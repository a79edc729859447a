"""What a room hears of a family, on paper or on its screen: of one child, of all together, and from each adult."""

from collections.abc import Iterator
from datetime import date

from pathway import attending, calling, meeting_dates
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.household import Adult, Child
from pathway.people import AgencyAsked
from pathway.plan import Goal
from pathway.scales import Agreement, Answer, Handling
from reports import wording
from reports.document import Block, Fact, Facts, Paragraph, Run
from reports.sections import known, parts, unknown

NOT_ASKED = "Not asked yet."
NO_ANSWER = "No answer is recorded yet."
NOT_HEARD = "Not heard yet"  # how workers begin to say of an adult that nobody has asked them


def wants(assessment: Assessment, child: Child) -> tuple[Paragraph, ...]:
    """What a child wants, as it was written down each time they were heard, once each."""
    said = (voice.wants.strip() for voice in assessment.voices_of(child))
    return tuple(Paragraph(words) for words in dict.fromkeys(said) if words)


def not_known(assessment: Assessment, content: Content, child: Child, on: date) -> Fact:
    """What the author wrote that is not known; where nothing is written, what is to be found out and from whom."""
    own = assessment.meaning(child).not_known
    asked = unknown.of_child(assessment, content, child, on)
    return parts.fact("What is not known", own) if own.strip() or not asked else Fact("What is not known", asked)


def for_professionals(assessment: Assessment, child: Child) -> tuple[Facts, ...]:
    """What is known for professionals alone; it is in the record only where nobody else is in the room."""
    theirs = [one for one in assessment.evidence_for(child) if one.handling is Handling.PROFESSIONALS_ONLY]
    found = known.fact([one for one in theirs if one.speaker is None], assessment)
    return parts.facts(Fact("For professionals alone", one.holds) for one in found)


def decided(assessment: Assessment, content: Content, child: Child, *, alone: bool = False) -> tuple[Facts, ...]:
    """Each step that was decided on, with its reason; and once who decided.

    A step has the words that the family’s version has for it; its title where professionals are `alone`.
    """
    taken = [
        (step, decision)
        for step in content.steps
        for decision in (assessment.step_decision(child, step.id),)
        if decision.taken
    ]
    held = [
        parts.run(f"{step.title}.", decision.reason)
        if alone
        else parts.run(plain=step.for_family or step.purpose, quiet=decision.reason)
        for step, decision in taken
    ]
    signed = dict.fromkeys(wording.joined(one.by.strip(), wording.day(one.on)) for _, one in taken)
    by = "; ".join(line for line in signed if line)
    held += [parts.run(quiet=f"Decided by {by}")] if by else []
    return (Facts((Fact("Decided", tuple(held)),), small=True),) if held else ()


def goals(assessment: Assessment) -> tuple[Block, ...]:
    """What everybody wants to see for the children, and the worry behind it."""
    return parts.bullets(_goal(goal, assessment) for goal in assessment.goals)


def _goal(goal: Goal, assessment: Assessment) -> Run:
    whose = wording.whose(goal.child_ids, assessment)
    worry = f"The worry: {goal.worry}" if goal.worry.strip() else ""
    said = parts.run(plain=goal.goal, quiet=worry)
    return parts.run(f"{whose}:" if whose else "", goal.goal, worry) if said.parts else said


def holding(assessment: Assessment) -> tuple[Facts, ...]:
    """What holds the plan together: what happens if it does not work, and when it is looked at again."""
    plan = assessment.plan
    return parts.known(
        ("If the plan does not work", plan.contingency),
        ("Looked at again on", wording.day(meeting_dates.looked_at_again(assessment))),
    )


def adults(assessment: Assessment) -> Iterator[Fact]:
    """The adults of the family in their own words, and what the family wants."""
    called = calling.adults(assessment.adults)
    for adult in assessment.adults:
        if view := _own_view(adult, spoke=attending.spoke(adult, assessment)):
            yield Fact(called[adult.id], view)
    if assessment.circumstances.family_wants.strip():
        yield parts.fact("What the family wants", assessment.circumstances.family_wants)


def _own_view(adult: Adult, *, spoke: bool) -> tuple[Run, ...]:
    """Their own words and whether they agree; of who `spoke` in a meeting not that nobody has heard or asked them."""
    own = "" if spoke and adult.own_view.strip().startswith(NOT_HEARD) else adult.own_view.strip()
    unheard = "" if spoke else NOT_ASKED if adult.spoken_to is not Answer.YES else NO_ANSWER
    agrees = "" if spoke and adult.agreement is Agreement.NOT_ASKED_YET else wording.say(adult.agreement)
    if not (own or unheard or agrees):
        return ()
    who = adult.relation.strip() if adult.name.strip() else ""
    quiet = wording.joined(who, agrees, wording.day(adult.spoken_on), by=" · ")
    return (parts.run(plain=own or unheard, quiet=quiet),)


def agencies(assessment: Assessment) -> tuple[Block, ...]:
    """What each agency said, as theirs."""
    return parts.bullets(_agency(one) for one in assessment.agencies)


def _agency(one: AgencyAsked) -> Run:
    who = wording.joined(one.agency.strip(), one.person.strip())
    replied = wording.joined(wording.say(one.replied, NO_ANSWER), wording.day(one.asked_on), by=" · ")
    return parts.run(f"{who}:" if who else "", one.said, replied)
