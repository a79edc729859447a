"""The paper for a meeting: one child at a time, their words first, then what was agreed, and room for what is said."""

from collections.abc import Iterator
from datetime import date

from pathway import steps, summary
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.household import Child
from pathway.scales import Answer, Handling
from reports import before, carried, policies, sharing, wording
from reports.document import (
    Block,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    Note,
    Paragraph,
    Run,
    Section,
    Tone,
)
from reports.request import Request
from reports.sections import agreed, in_the_room, own_words, parts
from reports.sections.room import room

VERSION = "meeting"
TITLE = "Waymark paper for a meeting"
FOR_ALL = "This paper is made so that the family can be in the room and read it."
PROFESSIONALS = (
    "This paper is made for professionals only. It holds what is not to be read by the family: "
    "count the copies, and leave none in the room."
)
NOTHING_TO_DECIDE = "No step waits for a decision. What has to be decided today?"
DANGER = ("dp0", "dp1")  # whether a child is in danger is not put to a room in which anybody may sit
THIRD = 1 / 3  # of a page, for who is here
HALF = 0.5  # of a page: with less room than this left, the next child, or the room to write, begins on a new one
HERE = (Column("Name", 1.5), Column("Who that is", 1.7), Column("Here, sent a view, or apologies", 1.8))
DECISIONS = (
    Column("What was decided", 2.4),
    Column("Who does it", 1.2),
    Column("By when", 1),
    Column("How will the child notice? If not done?", 1.9),
)
DIFFERENT = (Column("Whose view", 1.2), Column("How they see it", 2.6), Column("What was done about it", 1.6))
NEXT_TIME = (
    Column("Day, time and place", 1.6),
    Column("Who leads if the lead is away", 1.6),
    Column("Who tells the children, and what", 1.8),
)


def meeting(request: Request) -> Document:
    """The paper for everybody in the room; with `include` professionals only, for a room without the family.

    What is about somebody else, or a child asked for care in sharing, cannot be let through.
    """
    shown, content = sharing.visible(request.assessment, policies.MEETING, request.include), request.content
    heard = sharing.heard_apart(request.assessment, policies.MEETING, request.include)
    alone = Handling.PROFESSIONALS_ONLY in request.include
    earlier = before.shown(request, policies.MEETING)
    document = Document(
        title=TITLE,
        kind="For a meeting",
        heading=summary.in_a_row(list(wording.names(shown).values())) or "A family with no child entered yet",
        subtitle=(f"Made on {wording.moment(request.made_at)} by {wording.person(request.by)}",),
        opening=(Note(PROFESSIONALS if alone else FOR_ALL),),
        sections=(
            *(_child(shown, content, child, request.on, child.id in heard, alone=alone) for child in shown.children),
            *_last_time(earlier, request.on),
            *_together(shown, request.on),
            _views(shown),
            _to_decide(shown, content, request.on, alone=alone),
            *_to_write(shown),
        ),
        marking=shown.marking.strip() or "OFFICIAL-SENSITIVE",
        state=_state(shown, alone),
        author=wording.person(request.by),
        made_at=wording.here(request.made_at),
        version=VERSION,
    )
    return carried.only_what_it_says(document, shown)


def _state(assessment: Assessment, alone: bool) -> str:
    said = "Professionals only" if alone else "For a meeting"
    return f"{said} · Practice family: nobody here is real" if assessment.practice else said


# One child at a time


def _child(assessment: Assessment, content: Content, child: Child, on: date, heard: bool, *, alone: bool) -> Section:
    name = wording.names(assessment)[child.id]
    theirs = [action for action in assessment.actions if agreed.of_one(child.id)(action)]
    next_steps = in_the_room.decided(assessment, content, child, alone=alone)
    blocks = (
        *own_words.every(assessment, content, child, name, heard=heard),
        Facts(tuple(_argument(assessment, content, child, on))),
        *in_the_room.for_professionals(assessment, child),
        *_headed("What was agreed, and whether it happened", agreed.happened(theirs, assessment, on)),
        *_headed("What next", (*next_steps, *agreed.still_to_do(theirs, assessment, on))),
    )
    return Section(name, blocks, room=HALF)


def _headed(title: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return (Heading(title), *blocks) if blocks else ()


def _argument(assessment: Assessment, content: Content, child: Child, on: date) -> Iterator[Fact]:
    meaning, wants = assessment.meaning(child), in_the_room.wants(assessment, child)
    if wants:
        yield Fact("What they want", wants)
    yield parts.fact("What is working", meaning.working)
    yield parts.fact("What worries us", meaning.worried)
    yield in_the_room.not_known(assessment, content, child, on)


# What is about several children


def _together(assessment: Assessment, on: date) -> Iterator[Section]:
    """What was agreed for more than one child, once; and what holds the plan together."""
    shared = [action for action in assessment.actions if agreed.of_several(assessment)(action)]
    blocks = (
        *_headed("What we want to see", in_the_room.goals(assessment)),
        *_headed("What was agreed, and whether it happened", agreed.happened(shared, assessment, on)),
        *_headed("What next", agreed.still_to_do(shared, assessment, on)),
        *in_the_room.holding(assessment),
    )
    if blocks:
        yield Section("For the children together", blocks)


def _last_time(earlier: tuple[Assessment, ...], on: date) -> Iterator[Section]:
    """What was agreed in the assessment before this one, and whether it happened."""
    for record in earlier[-1:]:
        found = agreed.happened(record.actions, record, on)
        if found:
            yield Section("What was agreed last time, and whether it happened", found)


def _views(assessment: Assessment) -> Section:
    """The adults of the family in their own words, then what each agency says, as theirs."""
    facts = parts.facts(in_the_room.adults(assessment))
    blocks = (*facts, *_headed("What each agency says", in_the_room.agencies(assessment)))
    return Section("Each person’s view", parts.or_nothing(blocks))


# What the meeting decides


def _to_decide(assessment: Assessment, content: Content, on: date, *, alone: bool) -> Section:
    """Steps that the answers lead to and nobody has decided on, and what is not known yet on the pathway."""
    lines = [*_undecided(assessment, content, on), *_not_known(assessment, content, alone=alone)]
    blocks = parts.bullets(lines) or (Paragraph(NOTHING_TO_DECIDE, Tone.QUIET),)
    return Section("Questions to decide", blocks)


def _undecided(assessment: Assessment, content: Content, on: date) -> Iterator[Run]:
    for id, name in wording.names(assessment).items():
        child = assessment.child(id)
        for one in steps.suggestions(assessment, content, child, on):
            if assessment.step_decision(child, one.step.id).taken is None:
                yield parts.run(f"{name}:", f"{one.step.title}? {one.step.purpose}".strip())


def _not_known(assessment: Assessment, content: Content, *, alone: bool) -> Iterator[Run]:
    """The questions alone: what is written beside an answer is for those who work with the family."""
    names = wording.names(assessment)
    asked = {one.id: one.question for one in content.decisions if alone or one.id not in DANGER}
    for answer in assessment.decision_answers:
        if answer.answer is Answer.NOT_KNOWN_YET and answer.question_id in asked:
            about = names.get(answer.child_id or "", "")
            yield parts.run(f"{about}:" if about else "", asked[answer.question_id], "Not known yet.")


def _to_write(assessment: Assessment) -> Iterator[Section]:
    """Room for who is here and who sees it differently, then, on one page, what is decided and when we meet again."""
    invited = tuple((one.person.strip(), one.agency.strip()) for one in assessment.agencies)
    here = (Heading("Who is here"), room(HERE, 2, invited), Heading("Who sees it differently"), room(DIFFERENT, 2))
    yield Section("To write down before the room empties", here, room=THIRD)
    decided = (room(DECISIONS, 8), Heading("The next meeting"), room(NEXT_TIME, 1))
    yield Section("What was decided", decided, room=HALF)
