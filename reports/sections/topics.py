"""Practice topics thought through for one child: what holds stands with the argument, harm done stands with danger."""

from collections.abc import Iterator
from datetime import date

from pathway import applies, profile, raised
from pathway.assessment import Assessment
from pathway.content import Content, Topic
from pathway.household import Child
from pathway.scales import Answer, Level
from pathway.topics import TopicNote
from reports import wording
from reports.document import Block, Column, Fact, Heading, Run, Section, Table
from reports.sections import parts

HOLDS = (Answer.YES, Answer.NOT_KNOWN_YET)
NOT_KNOWN = "Not known yet whether this is so."
ELSEWHERE = "Also thought through"
SAID = {Answer.NO: "This is not so.", None: "Not answered yet."}
ABREAST = 4  # children side by side in a table; more stand in words behind each area


def harm(assessment: Assessment, content: Content) -> Iterator[Fact]:
    """What is done to a child, for the place of danger: never told as the child’s own behaviour."""
    for id, name in wording.names(assessment).items():
        for topic in content.topics:
            note = assessment.topic(assessment.child(id), topic.id)
            if topic.harm and note.holds is Answer.YES:
                yield Fact(f"Harm to {name}", _told(f"{topic.title}:", note))


def under(assessment: Assessment, content: Content, child: Child, on: date) -> tuple[Block, ...]:
    """What holds for this child, or may, under their argument; harm has been told at the top already."""
    found = [(topic, assessment.topic(child, topic.id)) for topic in content.topics]
    stand = [(topic, note) for topic, note in found if note.holds in HOLDS and not _is_harm(topic, note)]
    facts = parts.facts(Fact(topic.title, _held(note)) for topic, note in stand)
    singled_out = any(topic.id == raised.SINGLED_OUT for topic, _ in stand)
    return (*facts, *(_side_by_side(assessment, content, child, on) if singled_out else ()))


def elsewhere(assessment: Assessment, content: Content) -> tuple[Section, ...]:
    """What was thought through and does not hold, or was left without an answer, child by child."""
    titles = {topic.id: topic.title for topic in content.topics}
    facts = []
    for id, name in wording.names(assessment).items():
        for note in assessment.topic_notes:
            apart = note.holds not in HOLDS or note.topic_id not in titles
            if note.child_id == id and apart and _says(note):
                title = titles.get(note.topic_id, note.topic_id)
                facts.append(Fact(name, _told(f"{title}:", note, SAID.get(note.holds, ""))))
    return (Section(ELSEWHERE, parts.facts(facts)),) if facts else ()


def _is_harm(topic: Topic, note: TopicNote) -> bool:
    return topic.harm and note.holds is Answer.YES


def _says(note: TopicNote) -> bool:
    return note != TopicNote(child_id=note.child_id, topic_id=note.topic_id)


def _held(note: TopicNote) -> tuple[Run, ...]:
    return _told("" if note.holds is Answer.YES else NOT_KNOWN, note) or (parts.run("Yes."),)


def _told(title: str, note: TopicNote, answer: str = "") -> tuple[Run, ...]:
    """The words, who does or leaves it, and what it does to the child."""
    first = parts.run(title, wording.joined(answer, note.words.strip(), by=" "))
    more = parts.named(("By", note.by_whom), ("What it does to the child", note.effect))
    return (first, *more) if first.parts else more


def _side_by_side(assessment: Assessment, content: Content, child: Child, on: date) -> Iterator[Block]:
    """Each area with the level of this child first, then of the others: a difference is seen without adding it up."""
    names = wording.names(assessment)
    order = (child, *(one for one in assessment.children if one.id != child.id and not one.unborn))
    as_of = applies.as_of(assessment, on)
    rows = [
        (area.title, [_level(content, applies.level(assessment, one, area, as_of)) for one in order])
        for area in content.rated
        if area.id != applies.EXTRA_NEEDS  # a need that one child alone has makes no difference between them
    ]
    yield Heading("The children side by side", level=3)
    if len(order) <= ABREAST:
        columns = (Column("Area", 1.6), *(Column(names[one.id]) for one in order))
        yield Table(columns, tuple((title, *levels) for title, levels in rows), whole=True)
        return
    yield from parts.facts(
        Fact(title, parts.flowing(*((names[one.id], f"{level}.") for one, level in zip(order, levels, strict=True))))
        for title, levels in rows
    )


def _level(content: Content, level: Level | None) -> str:
    return profile.words(level, content).capitalize()
