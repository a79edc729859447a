"""The summary for the family: plain words, what works first, their own view beside ours, and what happens next."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from pathway import applies, meeting_dates, summary
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Evidence
from pathway.household import Adult, Child
from pathway.plan import Action
from pathway.scales import Agreement, Answer, Leaning, Level
from pathway.wording import capital
from reports import carried, policies, search, sharing, wording
from reports.document import (
    Block,
    Document,
    Drawing,
    Fact,
    Facts,
    Heading,
    PageReference,
    Paragraph,
    Room,
    Run,
    Section,
    Size,
    Tone,
)  # fmt: skip
from reports.letter_words import drawn
from reports.request import Request
from reports.sections import argument, for_families, known, parts

VERSION = "family"
TITLE = "Waymark summary for a family"
FIRST = (
    "This is what we have seen and heard, and what we think. It belongs to you as well: say where it is wrong, "
    "and we write that down beside it."
)
NEW_TO_YOU = "Read it with us before anybody else does. Ask about every word that is not plain."
NOT_ASKED = "We have not asked you yet. Please tell us."
AGREED = {
    Agreement.AGREES: "You told us that you agree with what is written.",
    Agreement.AGREES_IN_PART: "You told us that you agree with some of what is written.",
    Agreement.DISAGREES: "You told us that you do not agree with what is written.",
    Agreement.NOT_ASKED_YET: "We have not asked you yet whether you agree.",
    None: "",
}
NEXT = "what-happens-next"
KNOWN = (Level.MET, Level.MOSTLY_MET, Level.PARTLY_MET, Level.NOT_MET)  # what nobody knows yet is said in words
YOURS = "What do you say to this? Is something not as it was?"
LINES = 4  # to write their own view on


def family(request: Request) -> Document:
    """The document for the family: only what may be shared with them is in it, and in what it carries.

    Nothing that handling keeps from a family can be let through, so that `include` of the request changes nothing here.
    """
    shown, content = sharing.visible(meeting_dates.dated(request.assessment), policies.FAMILY), request.content
    worker = request.known_to_them
    names = list(wording.names(shown).values())
    document = Document(
        title=TITLE,
        kind="For your family",
        heading=summary.in_a_row(names) or "Your family",
        subtitle=(f"Written by {wording.joined(worker.name, worker.job)}, {wording.day(request.on)}",),
        opening=(
            *_in_short(shown),
            Paragraph(FIRST),
            Paragraph(NEW_TO_YOU, Tone.QUIET),
            PageReference("What happens next begins", NEXT),
        ),
        sections=(
            *(_child(shown, content, child, request.on) for child in shown.children),
            *_going_well(shown),
            _own_views(shown),
            *_situation(shown),
            _next(shown, content, request.on),
            for_families.ring(content, worker),
        ),
        marking=shown.marking.strip() or "OFFICIAL-SENSITIVE",
        state=_state(shown),
        author=wording.person(request.by),
        made_at=wording.here(request.made_at),
        version=VERSION,
        size=Size.LARGE,
    )
    return carried.only_what_it_says(document, shown)


def _in_short(shown: Assessment) -> tuple[Facts, ...]:
    """What the worker says to them first, where they have written it."""
    said = for_families.typed(shown.said_to_family.in_short)
    return (Facts((Fact("In short", said),), panel=True),) if said else ()


def _state(assessment: Assessment) -> str:
    return "Practice family: nobody here is real" if assessment.practice else "For the family"


# Each child


def _child(assessment: Assessment, content: Content, child: Child, on: date) -> Section:
    """Their own words, what is going well, what life is like, then what worries us and what nobody knows yet."""
    name = wording.names(assessment)[child.id]
    meaning = assessment.meaning(child)
    said = [replace(argument.quote(piece, assessment), small=True) for piece in argument.chosen(assessment, child)]
    well = for_families.seen(_alone(assessment, child), Leaning.STRENGTH, assessment)
    unknown = ("What we do not know yet.", meaning.not_known)
    blocks: tuple[Block, ...] = (
        *said,
        *_headed("What is going well", (*for_families.typed(meaning.working), *well)),
        *_named((f"What life is like for {name}.", meaning.life)),
        *_headed("What worries us", for_families.typed(meaning.worried)),
        *_named(unknown, ("What would change our mind.", meaning.change_our_mind)),
        *_areas(assessment, content, child, on),
        Paragraph(YOURS, Tone.QUIET),
        Room(2),
    )
    return Section(name, blocks)


def _headed(title: str, held: tuple[Block, ...]) -> Iterator[Block]:
    """What stands under a heading, or nothing where nothing does."""
    if held:
        yield Heading(title, level=3)
        yield from held


def _alone(assessment: Assessment, child: Child) -> list[Evidence]:
    """What is known of this child and of no other."""
    return [piece for piece in assessment.evidence if piece.child_ids == (child.id,)]


def _shared(assessment: Assessment) -> list[Evidence]:
    return [piece for piece in assessment.evidence if len(piece.child_ids) > 1]


def _going_well(assessment: Assessment) -> Iterator[Section]:
    """What goes well for more than one child, once, after what each of them said."""
    found = for_families.seen(_shared(assessment), Leaning.STRENGTH, assessment)
    if found:
        yield Section("Going well for more than one child", found)


def _named(*pairs: tuple[str, str]) -> Iterator[Run]:
    """What is said and its name before it, for each that says something."""
    return (parts.run(name, text) for name, text in pairs if text.strip())


def _areas(assessment: Assessment, content: Content, child: Child, on: date) -> Iterator[Block]:
    """What we think of each part of the child’s care that somebody looked at, those that go well first."""
    by_level: dict[Level, list[str]] = {}
    for area in applies.areas(content, child, applies.as_of(assessment, on)):
        level = assessment.judgement(child, area.id).level
        if level in KNOWN and known.told(area, child):
            by_level.setdefault(level, []).append(area.title)
    in_order = [level for level in Level if level in by_level]
    if in_order:
        yield Heading("How far each part of their care meets their needs", level=3)
        yield from parts.bullets(
            parts.run(f"{capital(content.level(level))}:", "; ".join(by_level[level])) for level in in_order
        )


# Their own view beside ours


def _own_views(assessment: Assessment) -> Section:
    blocks = (
        *(_view(adult) for adult in assessment.adults),
        *_named(("What you want as a family.", assessment.circumstances.family_wants)),
    )
    more = Paragraph("Is something missing, or not as you said it? Write it here or tell us.", Tone.QUIET)
    return Section("What you think", (*parts.or_nothing(blocks), more, Room(LINES)))


def _view(adult: Adult) -> Run:
    """Their own words, or that we have not asked; then whether they agree."""
    called = adult.name.strip() or adult.relation.strip() or "You"
    asked = adult.spoken_to is Answer.YES or adult.own_view.strip()
    agreed = AGREED[adult.agreement] if asked or adult.agreement is not Agreement.NOT_ASKED_YET else ""
    said = [words for words in (adult.own_view if asked else "", agreed) if words.strip()]
    return Run((Paragraph(f"{called}:", Tone.STRONG), *map(Paragraph, said or [NOT_ASKED])))


def _situation(assessment: Assessment) -> Iterator[Section]:
    told = assessment.circumstances
    found = tuple(
        _named(
            ("What you are living with.", told.situation),
            ("Others who matter.", told.others),
            ("What money or a service would put right.", told.services_would_fix),
        )
    )
    if found:
        yield Section("Your situation", found)


# What happens next


def _next(assessment: Assessment, content: Content, on: date) -> Section:
    """What was decided, who does what by when, theirs first, and when it is looked at again."""
    care = [action for action in assessment.actions if not action.service_owes]
    yours = [action for action in care if _theirs(action, assessment)]
    ours = [action for action in care if action not in yours]
    owed = [action for action in assessment.actions if action.service_owes]
    plan = assessment.plan
    blocks: tuple[Block, ...] = (
        *_decided(assessment, content),
        *_listed("What we want to see", (goal.goal for goal in assessment.goals)),
        *_listed("What you do, and who helps", _in_time(yours, on)),
        *_listed("What others do" if yours else "Who does what", _in_time(ours, on)),
        *_listed("What services owe you", _in_time(owed, on)),
        *_named(
            ("We look at it again on", wording.day(plan.review_on)),
            ("If it does not work.", plan.contingency),
            ("When somebody else takes over.", plan.handover),
            ("How it will end.", plan.goodbye),
        ),
    )
    return Section("What happens next", parts.or_nothing(blocks), anchor=NEXT, picture=drawn(Drawing.NEXT))


def _decided(assessment: Assessment, content: Content) -> Iterator[Block]:
    """Each step in words for a parent, and for which children; the worry behind it stands with each child."""
    names = wording.names(assessment)
    decided: list[Run] = []
    for step in content.steps:
        taken = [
            (names[child.id], decision)
            for child in assessment.children
            for decision in (assessment.step_decision(child, step.id),)
            if decision.taken
        ]
        if taken:
            for_whom = f"For {summary.in_a_row([name for name, _ in taken])}." if len(taken) < len(names) else ""
            last = max((one.on for _, one in taken if one.on), default=None)
            day = f"Decided on {wording.day(last)}." if last else ""
            decided.append(
                parts.run(plain=step.for_family or step.purpose, quiet=wording.joined(for_whom, day, by=" "))
            )
    yield from _listed("What we decided", decided)


def _theirs(action: Action, assessment: Assessment) -> bool:
    """Whether somebody of this home does it first, alone or with others."""
    home = {word for adult in assessment.adults for word in search.words(adult.name)[:1]}
    return search.words(action.who)[:1] != [] and search.words(action.who)[0] in home


def _in_time(actions: list[Action], on: date) -> Iterator[Run]:
    """Those with the nearest day first; those without one last."""
    return (_action(action, on) for action in sorted(actions, key=lambda one: one.by or date.max))


def _action(action: Action, on: date) -> Run:
    """What is done, then quietly by whom and when, and what the children will notice of it."""
    late = action.by is not None and action.by < on and action.result is None
    when = "was to be done by" if late else "by"
    by = f"{when} {wording.day(action.by)}" if action.by else wording.by(action)
    by = wording.joined(by, wording.say(action.result).lower())
    notices = f"the children notice: {action.child_notices}" if action.child_notices.strip() else ""
    return parts.run(plain=action.what, quiet=wording.joined(action.who.strip(), by, notices, by=" · "))


def _listed(title: str, items: Iterable[str | Run]) -> Iterator[Block]:
    """A list of what says something under its heading, or nothing."""
    for found in parts.bullets(items):
        yield Heading(title, level=3)
        yield replace(found, small=False)
