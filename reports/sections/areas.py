"""Areas of care, child by child: the level in words, the sentence that was chosen, and the evidence it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pathway import ages, applies, drift, profile, standing
from pathway.assessment import Assessment
from pathway.content import Area, Content
from pathway.evidence import Evidence
from pathway.household import Child
from pathway.judgement import Judgement
from pathway.scales import Level
from reports import wording
from reports.document import Block, Bullets, Facts, Heading, Paragraph, Run, Section, Tone
from reports.sections import known, only_read, parts

MET = "Met, with what was seen"
MOSTLY = "Met or mostly met, with what was seen"
NO_AREA = "No area has been looked at yet."
UNKNOWN = "Not known yet: what to find out, and from whom"
NOT_SET = "Thought about, and not set: that last time’s level is still true"
PASSED_OVER = "Not looked at in these visits."
UNTOUCHED = "Not looked at, with what is known so far"
FOLDED: dict[Level | None, str] = {
    Level.MET: MET,
    Level.MOSTLY_MET: MET,
    Level.NOT_KNOWN_YET: UNKNOWN,
    Level.NOT_APPLICABLE: "Not applicable",
    None: UNTOUCHED,
}


@dataclass(frozen=True, slots=True)
class Found:
    """One area of one child: what was judged, in which words, and what is known.

    `since` is the day the level is from, where that is so long ago that it has to be said.
    """

    area: Area
    judgement: Judgement
    level: Level | None
    pieces: tuple[Evidence, ...]
    since: date | None = None

    @property
    def argued(self) -> bool:
        """Whether there is more to say than fits behind the name of the area."""
        one = self.judgement
        said = (one.how_long, one.how_often, one.how_recent, one.meaning_now, one.meaning_six_months)
        more = (*said, one.other_explanations, *(() if self.level is Level.NOT_KNOWN_YET else _to_ask(one)))
        return self.level not in FOLDED or any(text.strip() for text in more)

    @property
    def silent(self) -> bool:
        """Whether nobody has said anything here, so that silence is not read as “met”."""
        blank = Judgement(child_id=self.judgement.child_id, area_id=self.judgement.area_id)
        one = self.judgement
        # What was written stays, even where it was said afterwards that the area was not looked at.
        said = one.but(level=None, judged_on=None, not_looked_at=False) if one.not_looked_at else one
        return not self.pieces and said == blank


def sections(assessment: Assessment, content: Content, on: date) -> Iterator[Section]:
    """One section for each child."""
    nowhere = nothing_seen(assessment, content, on)
    for id, name in wording.names(assessment).items():
        blocks = _blocks(assessment, content, assessment.child(id), on)
        if blocks or not nowhere:
            yield Section(f"{name}, area by area", parts.or_nothing(blocks), anchor=f"areas-{id}")


def stands(assessment: Assessment, content: Content, child: Child, on: date) -> bool:
    """Whether the child has a section here that another place may name the page of."""
    return not nothing_seen(assessment, content, on) or bool(_blocks(assessment, content, child, on))


def nothing_seen(assessment: Assessment, content: Content, on: date) -> bool:
    """Whether no area of any child has been looked at, as after a quick look alone."""
    born = [child for child in assessment.children if not child.unborn]
    return bool(born) and all(untouched(assessment, content, child, on) for child in born)


def untouched(assessment: Assessment, content: Content, child: Child, on: date) -> bool:
    """Whether nobody has said or seen anything of this child in any area."""
    return not child.unborn and all(one.silent for one in _all(assessment, content, child, on))


def _all(assessment: Assessment, content: Content, child: Child, on: date) -> list[Found]:
    as_of = applies.as_of(assessment, on)
    return [
        _found(assessment, area, child, as_of, on)
        for area in content.rated
        if known.told(area, child)
        and (not standing.only_read(area, assessment) or standing.speaks_of(assessment, area.id, child))
    ]


def _blocks(assessment: Assessment, content: Content, child: Child, on: date) -> tuple[Block, ...]:
    """What there is to say of one child; that nothing was looked at is said once, with all the children."""
    found = _all(assessment, content, child, on)
    as_of = applies.as_of(assessment, on)
    if untouched(assessment, content, child, on):
        none = () if nothing_seen(assessment, content, on) else (Paragraph(NO_AREA, Tone.QUIET),)
        elsewhere = known.elsewhere(assessment, content, child)
        return (*_before_birth(assessment, child), *none, *parts.facts(elsewhere))
    return (
        *_before_birth(assessment, child),
        *(block for one in found if one.argued for block in _in_full(one, assessment, content, child, as_of)),
        *_folded(found, assessment, content, child, as_of),
        *_rest(found, assessment, content, child),
    )


def _found(assessment: Assessment, area: Area, child: Child, as_of: date, today: date) -> Found:
    level, judgement = applies.level(assessment, child, area, as_of), assessment.judgement(child, area.id)
    since = drift.older_from(assessment, judgement, today)
    return Found(area, judgement, level, assessment.evidence_for(child, area.id), since)


def _in_full(
    found: Found, assessment: Assessment, content: Content, child: Child, on: date
) -> Iterator[Heading | Paragraph | Facts]:
    yield Heading(found.area.title, aside=_level(found, content))
    yield from only_read.under(found.area, assessment)
    if anchor := _anchor(found, child, on):
        yield Paragraph(anchor, Tone.QUIET)
    one = found.judgement
    pairs = (
        ("How long, how often", wording.joined(*_trimmed(one.how_long, one.how_often, one.how_recent), by=" · ")),
        ("What it means now", one.meaning_now),
        ("And in six months", one.meaning_six_months),
        ("Other explanations", one.other_explanations),
        ("To find out", wording.joined(*_to_ask(one), by=" ")),
        ("Still true" if stands_again(one) else NOT_SET, still_true(one)),
    )
    said = (parts.fact(label, text) for label, text in pairs if text.strip())
    yield from parts.facts((*said, *known.fact(found.pieces, assessment)))


def _level(found: Found, content: Content) -> str:
    sure = wording.say(found.judgement.how_sure).lower()
    since = f"from {wording.day(found.since)}" if found.since else ""
    return wording.joined(profile.words(found.level, content).capitalize(), since, sure, by=" · ")


def _anchor(found: Found, child: Child, on: date) -> str:
    """The sentence as it stood when it was chosen; of a record that has not kept it, that for a child of this age."""
    level = found.judgement.level
    if level in (None, Level.NOT_KNOWN_YET, Level.NOT_APPLICABLE):
        return ""
    return found.judgement.chosen.strip() or found.area.anchor(level, ages.stage(child, on))


def _trimmed(*texts: str) -> Iterator[str]:
    return (text.strip() for text in texts)


def stands_again(judgement: Judgement) -> bool:
    """Whether the level of the assessment before was set again; a reason alone that was written for it sets nothing."""
    return judgement.level is not None and judgement.still_true_on is not None


def still_true(judgement: Judgement) -> str:
    """On which day the level of the assessment before was looked at again, and why it holds."""
    why = judgement.still_true_because.strip()
    on = f"On {wording.day(judgement.still_true_on)}" if judgement.still_true_on else ""
    return wording.joined(on, f"because: {why}" if why else "", by=", ")


def _to_ask(judgement: Judgement) -> tuple[str, str]:
    whom = judgement.ask_whom.strip()
    return (judgement.to_find_out.strip(), f"Ask {whom}." if whom else "")


def _held(judgement: Judgement) -> str:
    """That it is still true, with day and reason; what was only thought about says so."""
    said = still_true(judgement)
    return f"{'Still true' if stands_again(judgement) else NOT_SET}. {said}" if said else ""


def _folded(
    found: list[Found], assessment: Assessment, content: Content, child: Child, on: date
) -> Iterator[Heading | Bullets]:
    """The areas of which little is said, a line for each, under what they have in common."""
    short = [one for one in found if not one.argued and not one.silent]
    for title in dict.fromkeys(FOLDED.values()):
        group = [one for one in short if FOLDED[one.level] == title]
        if group:
            mostly = any(one.level is Level.MOSTLY_MET for one in group)
            yield Heading(MOSTLY if mostly else title)
            lines = tuple(_line(one, assessment, content, child, on) for one in group)
            yield Bullets(lines, small=True)


def _line(one: Found, assessment: Assessment, content: Content, child: Child, on: date) -> Run:
    """The area, what was judged of it or is to be found out, and what is known."""
    level = wording.say(one.judgement.how_sure) if one.level is Level.NOT_KNOWN_YET else _level(one, content)
    level = "" if one.level in (None, Level.NOT_APPLICABLE) else level
    said = (
        Paragraph(_anchor(one, child, on), Tone.QUIET),
        Paragraph(wording.joined(*_to_ask(one.judgement), by=" ")),
        Paragraph(_held(one.judgement), Tone.QUIET),
        *known.flat(one.pieces, assessment),
    )
    behind = tuple(part for part in said if part.text.strip())
    level = level or ("" if behind else profile.words(one.level, content).capitalize())
    first = (Paragraph(f"{level}.", Tone.QUIET),) if level else ()
    title = Paragraph(f"{one.area.title}:", Tone.STRONG)
    return Run((title, *first, *only_read.under(one.area, assessment), *behind))


def _rest(found: list[Found], assessment: Assessment, content: Content, child: Child) -> tuple[Block, ...]:
    """What nobody has looked at, by name and in the words of the picture, and what is known in no area."""
    silent = [] if child.unborn else [one for one in found if one.silent]
    named = []
    for level in dict.fromkeys(one.level for one in silent):
        titles = "; ".join(one.area.title for one in silent if one.level is level)
        passed = f"{titles}. {PASSED_OVER}" if level is Level.NOT_KNOWN_YET else titles
        named.append(parts.fact(profile.words(level, content).capitalize(), passed))
    return parts.facts((*named, *known.elsewhere(assessment, content, child)))


def _before_birth(assessment: Assessment, child: Child) -> tuple[Block, ...]:
    written = assessment.judgement(child, applies.BEFORE_BIRTH).meaning_now
    return parts.known(("What is ready before birth, and what worries", written))
