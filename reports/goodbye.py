"""A goodbye plan for the family when the work ends: what they did, what stays strong, and who is there afterwards."""

from collections.abc import Iterator
from datetime import date

from pathway import applies, meeting_dates, summary
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.household import Child
from pathway.plan import Action
from pathway.scales import Leaning, Result
from reports import carried, policies, sharing, wording
from reports.document import Block, Bullets, Document, Drawing, Heading, Paragraph, Room, Run, Section, Size, Tone
from reports.letter_words import drawn
from reports.request import Request
from reports.sections import argument, for_families, known, parts

VERSION = "goodbye"
TITLE = "Waymark goodbye plan"
FIRST = "Our work together comes to an end. This is yours to keep."
READ = "Read it together. Write on it what is missing."
DID = "What you did, and what is different now"
NOT_WRITTEN = "Write here what you did, and what is different now."
HARD = "If it gets hard again"
TALK_OF_IT = "Talk about it together. Write here what would tell you, and what you will do then."
AFTER = "Who is there afterwards"
WHO = "Write here who you will turn to, and their number."
BYE = "How we say goodbye"
WHEN = "Write here when we meet for the last time."
LAST = "What you want to say"
DONE = {Result.DONE: "done", Result.PARTLY: "partly done"}
LINES = 3


def goodbye(request: Request) -> Document:
    """The plan for the family: only what may be shared with them is in it, and in what it carries."""
    shown, content = sharing.visible(meeting_dates.dated(request.assessment), policies.FAMILY), request.content
    worker = request.known_to_them
    names = list(wording.names(shown).values())
    document = Document(
        title=TITLE,
        kind="When our work together ends",
        heading=summary.in_a_row(names) or "Your family",
        subtitle=(f"Written by {wording.joined(worker.name, worker.job)}, {wording.day(request.on)}",),
        opening=(Paragraph(FIRST), Paragraph(READ, Tone.QUIET)),
        sections=(
            _did(shown),
            *(_child(shown, content, child, request.on) for child in shown.children),
            _written(HARD, Drawing.HOME, shown.plan.contingency, TALK_OF_IT),
            _after(shown),
            for_families.ring(content, worker),
            _bye(shown),
            Section(LAST, (Room(LINES),), picture=drawn(Drawing.TALKING)),
        ),
        marking=shown.marking.strip() or "OFFICIAL-SENSITIVE",
        state="Practice family: nobody here is real" if shown.practice else "For the family",
        author=wording.person(request.by),
        made_at=wording.here(request.made_at),
        version=VERSION,
        size=Size.LARGE,
    )
    return carried.only_what_it_says(document, shown)


def _did(assessment: Assessment) -> Section:
    """What was done and what it changed, in the order of the plan, with room for more."""
    done = tuple(_action(one, assessment) for one in assessment.actions if one.result in DONE)
    blocks: tuple[Block, ...] = (Bullets(done),) if done else (Paragraph(NOT_WRITTEN),)
    return Section(DID, (*blocks, Room(LINES if not done else 1)), picture=drawn(Drawing.HANDS))


def _action(action: Action, assessment: Assessment) -> Run:
    """For whom, what was done, quietly by whom, and what that changed."""
    whose = wording.whose(action.child_ids, assessment)
    result = DONE[action.result] if action.result else ""
    said = parts.run(f"{whose}:" if whose else "", action.what, wording.joined(action.who.strip(), result, by=" · "))
    return Run((*said.parts, *parts.run(plain=action.effect).parts))


def _child(assessment: Assessment, content: Content, child: Child, on: date) -> Section:
    """What the child said, then what stays strong: as it was written, as it was seen, and part by part."""
    said = [argument.quote(piece, assessment) for piece in argument.chosen(assessment, child)]
    strong: tuple[Block, ...] = (
        *for_families.typed(assessment.meaning(child).working),
        *for_families.seen(assessment.evidence_for(child), Leaning.STRENGTH, assessment),
        *_strong_areas(assessment, content, child, on),
    )
    headed = (Heading("What stays strong", level=3), *strong) if strong else ()
    return Section(wording.names(assessment)[child.id], (*said, *headed) or (Room(LINES),))


def _strong_areas(assessment: Assessment, content: Content, child: Child, on: date) -> Iterator[Run]:
    titles = [
        area.title
        for area in applies.areas(content, child, applies.as_of(assessment, on))
        if known.told(area, child) and assessment.judgement(child, area.id).strong
    ]
    if titles:
        yield parts.run("Their needs are met, or mostly met:", "; ".join(titles))


def _written(title: str, drawing: Drawing, text: str, ask: str) -> Section:
    """What was written, or what to write there together, with lines for it."""
    blocks: tuple[Block, ...] = (*for_families.typed(text), Room(1)) if text.strip() else (Paragraph(ask), Room(LINES))
    return Section(title, blocks, picture=drawn(drawing))


def _after(assessment: Assessment) -> Section:
    """Who goes on, and lines for the people the family itself will turn to."""
    blocks: tuple[Block, ...] = (*for_families.typed(assessment.plan.handover), Paragraph(WHO), Room(LINES))
    return Section(AFTER, blocks, picture=drawn(Drawing.WISH))


def _bye(assessment: Assessment) -> Section:
    plan = assessment.plan
    day = wording.day(plan.review_on)
    looked = (parts.run("We look at it again on", day),) if day else ()
    blocks: tuple[Block, ...] = (*for_families.typed(plan.goodbye), *looked)
    return Section(BYE, blocks or (Paragraph(WHEN), Room(1)), picture=drawn(Drawing.HEART))
