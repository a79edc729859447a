"""The disability part, only for a child whom it concerns: two doors apart, needs, services, factors."""

from collections.abc import Iterator

from pathway import leaving
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.disability import Door
from pathway.household import Child
from pathway.plan import Action
from pathway.scales import DoorKind
from reports import wording
from reports.document import Block, Column, Fact, Heading, Paragraph, Section, Tone
from reports.sections import factors, parts, tested

ASKS, WORRY = "The family asks for help", "A worry about care"
NOT_ASKED = "It is not recorded that the family asks for help."
NO_WORRY = "No worry about care is recorded, so the factors are not asked."
OWES = "What services owe, apart from care"
NEEDS = (
    Column("Need", 1.8),
    Column("Who meets it", 1.3),
    Column("Is it happening", 1.3),
    Column("How we know", 1.6),
    Column("What a service owes", 1.5),
)
OWED = (Column("What", 2.4), Column("Who", 1.6), Column("Since", 1.2), Column("By", 1.1), Column("So far", 1.3))


def sections(assessment: Assessment, content: Content) -> Iterator[Section]:
    """One section for each child it concerns; nothing at all for the others."""
    for id, name in wording.names(assessment).items():
        child = assessment.child(id)
        if leaving.shown(assessment, child):
            yield Section(f"{name}: disability and extra needs", tuple(_blocks(assessment, content, child)))


def _blocks(assessment: Assessment, content: Content, child: Child) -> Iterator[Block]:
    said = wording.joined(wording.say(child.impairment), child.impairment_words.strip(), by=". ")
    yield from parts.known(("Impairment", said))
    yield from _support(assessment.door(child, DoorKind.SUPPORT), content)
    yield from _worry(assessment.door(child, DoorKind.WORRY))
    yield from _needs(assessment, child)
    yield from _owed(assessment, child)
    yield from factors.blocks(assessment, content, child)
    yield from tested.blocks(assessment, content, child)


def _support(door: Door, content: Content) -> Iterator[Block]:
    """What the family asks for, and whom to ask for it; asking is a right and no sign of harm."""
    if not _written(door):
        yield Paragraph(NOT_ASKED, Tone.QUIET)
        return
    yield Heading(ASKS)
    rights = parts.bullets(parts.run(f"{right.title}:", right.ask) for right in content.rights)
    ask = (Fact("Whom to ask", rights),) if rights else ()
    yield from parts.facts((*_told("What they ask for", "Asked by", door), *ask))


def _worry(door: Door) -> Iterator[Block]:
    """What was seen, by whom and when: the stated observation that this door stands on."""
    if not _written(door):
        yield Paragraph(NO_WORRY, Tone.QUIET)
        return
    yield Heading(WORRY)
    yield from parts.facts(_told("What was seen", "Seen by", door))


def _written(door: Door) -> bool:
    return door.open or bool(door.source.strip())


def _told(what: str, by: str, door: Door) -> Iterator[Fact]:
    pairs = ((what, door.words), (by, door.source), ("When", wording.day(door.on)))
    return (parts.fact(label, text) for label, text in pairs if text.strip())


def _needs(assessment: Assessment, child: Child) -> Iterator[Block]:
    rows = [
        (
            need.what,
            need.who,
            parts.run("", wording.say(need.happening), need.since.strip()),
            need.how_known,
            need.service_owes,
        )
        for need in assessment.needs_of(child)
    ]
    if rows:
        yield Heading("Extra needs, and who meets them")
        yield from parts.table(NEEDS, rows)


def _owed(assessment: Assessment, child: Child) -> Iterator[Block]:
    """What services have not done for this child or for all; it is no part of what the family does."""
    owed = [action for action in assessment.actions if action.service_owes and _concerns(action, child)]
    if owed:
        yield Heading(OWES)
        yield from parts.table(OWED, (_action(one) for one in owed))


def _action(action: Action) -> tuple[str, ...]:
    return (action.what, action.who, action.since, wording.by(action), wording.so_far(action))


def _concerns(action: Action, child: Child) -> bool:
    return not action.child_ids or child.id in action.child_ids
