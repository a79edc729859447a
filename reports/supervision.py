"""The paper for supervision: in the order a supervisor asks, what cannot wait first, and room for the talk."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from pathway import change, drift, exchange, summary
from pathway.assessment import Assessment
from pathway.change import ChildOverTime, Said
from pathway.content import Content
from pathway.gaps import Gap, gaps
from pathway.plan import Action
from pathway.scales import SignOff
from reports import before, policies, sharing, wording
from reports.document import (
    Block,
    Column,
    Document,
    Fact,
    Heading,
    Paragraph,
    Run,
    Section,
    Tone,
)
from reports.professional import PRACTICE
from reports.request import Request
from reports.sections import (
    agreed,
    cannot_wait,
    drifting,
    factors,
    handed_on,
    only_read,
    own_words,
    parts,
    reviewed,
    seen_alone,
    unknown,
    weighed,
)
from reports.sections.room import LINE, room

VERSION = "supervision"
TITLE = "Waymark paper for supervision"
SAID_ABOVE = ("safety", "voice")  # places of which another part of this paper speaks
SUGGESTED = "Decide, with a reason, about a step"
HAPPENED = "Has it happened? What changed for the children?"
CHALLENGED = (Column("What was challenged", 2.2), Column("What the answer was", 2.4))
DECIDED = (Column("What was decided", 2.6), Column("Who does it", 1.1), Column("By when", 0.9))
DISAGREED = (Column("What each of us sees", 2), Column("Who is asked next", 1))


def supervision(request: Request) -> Document:
    """All that a supervisor may see, in the order they ask; what `include` names is let through despite handling."""
    shown, content = sharing.visible(request.assessment, policies.SUPERVISION, request.include), request.content
    heard = sharing.heard_apart(request.assessment, policies.SUPERVISION, request.include)
    earlier = before.shown(request, policies.SUPERVISION)
    over_time = change.over_time((*earlier, shown), content, request.on)
    on = request.on
    return Document(
        title=TITLE,
        kind="For supervision",
        heading=summary.in_a_row(list(wording.names(shown).values())) or "A family with no child entered yet",
        subtitle=(f"Made on {wording.moment(request.made_at)} by {wording.person(request.by)}",),
        opening=(*cannot_wait.panel(shown, content, on), *handed_on.with_family(shown)),
        sections=(
            *_words(shown, content, heard),
            *_section("Worse than last time", _each(over_time, drift.worse, shown, content)),
            *_section("Past their date", agreed.happened(_late(shown, on), shown, on)),
            *_section("Heard, and seen alone", seen_alone.facts(shown, heard)),
            *_section("The same three times", _each(over_time, drift.same, shown, content)),
            *drifting.section(request, (*earlier, shown), frozenset({drift.Sort.SAME})),
            *_section("What is not known", _not_known(shown, content, on)),
            *_section("What the answers suggest, and what was decided", weighed.blocks(shown, content, on)),
            *_section("What is still missing", _missing(request.assessment, content, on)),
            *reviewed.section(shown, content),
            *_section("Our own practice: here we rate ourselves, not the parents", _ours(shown, content)),
            *_section("Earlier talks, and what came of them", _talks(shown)),
            _this_talk(),
        ),
        marking=shown.marking.strip() or "OFFICIAL-SENSITIVE",
        state=f"For supervision · {PRACTICE}" if shown.practice else "For supervision",
        author=wording.person(request.by),
        made_at=wording.here(request.made_at),
        version=VERSION,
        record=exchange.to_json(shown),
    )


def _section(title: str, blocks: Iterable[Block]) -> tuple[Section, ...]:
    made = tuple(blocks)
    return (Section(title, made),) if made else ()


# The child first


def _words(assessment: Assessment, content: Content, heard: frozenset[str]) -> Iterator[Section]:
    """Each child’s own words, or what they showed, and what life is like for them: a page of argument before lists."""
    blocks: list[Block] = []
    for id, name in wording.names(assessment).items():
        child = assessment.child(id)
        said = own_words.first(assessment, content, child, name, heard=id in heard)
        meaning = assessment.meaning(child)
        told = (
            parts.fact("What life is like", meaning.life),
            parts.fact("What works", meaning.working),
            parts.fact("What worries us, and why", meaning.worried),
            parts.fact("What would change our mind", meaning.change_our_mind),
        )
        blocks += [Heading(name), *said, *parts.facts(told)]
    if blocks:
        yield Section("The children, in their own words first", tuple(blocks))


# What changed, and what did not


def _each(
    children: tuple[ChildOverTime, ...], told: Callable[[ChildOverTime], Iterator[Said]], shown: Assessment,
    content: Content,
) -> Iterator[Block]:  # fmt: skip
    found = [(child, tuple(told(child))) for child in children if not child.left]
    for child, said in found:
        if lines := parts.bullets(parts.run(f"{one.area}:", one.words) for one in said):
            yield Heading(child.name)
            yield from lines
    yield from only_read.beneath((one.area for _, said in found for one in said), shown, content)


def _late(assessment: Assessment, on: date) -> list[Action]:
    return [action for action in assessment.actions if action.late(on)]


# What is not known


def _not_known(assessment: Assessment, content: Content, on: date) -> tuple[Block, ...]:
    """Danger first, then each child: what the author wrote, and what is to be found out from whom."""
    names = wording.names(assessment)
    open_now = (("About danger", unknown.danger), ("On the pathway", unknown.pathway))
    facts = [Fact(label, held) for label, told in open_now if (held := tuple(told(assessment, content)))]
    for child in assessment.children:
        written = parts.named(("", assessment.meaning(child).not_known))
        asked = unknown.of_child(assessment, content, child, on)
        if written or asked:
            facts.append(Fact(names[child.id], (*written, *asked)))
    return parts.facts(facts)


# What is missing, and our own practice


def _missing(assessment: Assessment, content: Content, on: date) -> tuple[Block, ...]:
    """What finishing would still need, whose it is, and not what another part of this paper has said.

    It is asked of the whole record, so that nothing that is left out here is said to be missing; it holds no word that
    a person typed.
    """
    names = wording.names(assessment)
    found = [gap for gap in gaps(assessment, content, on) if not _said_above(gap)]
    whose = dict.fromkeys(gap.child_id for gap in found)
    facts = [
        Fact(names.get(id, "The family"), parts.bullets(_alike([gap for gap in found if gap.child_id == id])))
        for id in sorted(whose, key=lambda each: each != "")
    ]
    return parts.facts(facts) or (Paragraph("Nothing that finishing asks for is missing.", Tone.QUIET),)


def _said_above(gap: Gap) -> bool:
    return gap.place.page in SAID_ABOVE or gap.says.startswith(SUGGESTED)


def _alike(found: list[Gap]) -> Iterator[Run]:
    """A sentence for each thing that is missing, with all the areas or factors it is missing in."""
    where: dict[str, list[str]] = {}
    for gap in found:
        area, _, says = gap.says.rpartition(": ") if gap.place.page in ("area", "disability") else ("", "", gap.says)
        where.setdefault(says, []).extend([area] if area else [])
    for says, areas in where.items():
        yield parts.run("", f"{says[:1].upper()}{says[1:]}.", "; ".join(dict.fromkeys(areas)))


def _ours(assessment: Assessment, content: Content) -> Iterator[Block]:
    """The factors about our own practice, for each child of whom they are asked."""
    for id, name in wording.names(assessment).items():
        found = factors.ours(assessment, content, assessment.child(id))
        if found:
            yield Heading(name)
            yield from found


# The talks


def _talks(assessment: Assessment) -> tuple[Block, ...]:
    """Each talk and each direction on sign-off, with room to say whether what was decided has happened."""
    facts = [
        _talk(wording.joined(wording.day(one.on, "No date yet"), one.with_whom.strip()), one.challenge, one.decision)
        for one in assessment.supervisions
    ]
    facts += [
        _talk(f"{wording.say(one.kind)}, {wording.moment(one.at)}, {wording.person(one.by)}", "", one.words)
        for one in assessment.sign_offs
        if one.kind is not SignOff.SUBMITTED and one.words.strip()
    ]
    return parts.facts(facts)


def _talk(when: str, challenge: str, decision: str) -> Fact:
    told = parts.named(("What was challenged", challenge), ("What was decided", decision))
    return Fact(when, (*told, Paragraph(f"{HAPPENED}{LINE}", Tone.QUIET)))


def _this_talk() -> Section:
    blocks = (
        Heading("What was challenged"),
        room(CHALLENGED, 3),
        Heading("What was decided"),
        room(DECIDED, 4),
        Heading("Where we see it differently"),
        room(DISAGREED, 2),
    )
    return Section("This talk", blocks, room=0.55)
