"""The paper for the next worker: the children first, what they were promised and what is due: nobody starts again."""

from collections.abc import Iterable
from datetime import date, timedelta

from pathway import ages, applies, exchange, summary
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.evidence import Evidence
from pathway.household import Child
from pathway.plan import Action
from pathway.safety import Call
from pathway.scales import Leaning
from pathway.voice import Voice
from reports import policies, sharing, wording
from reports.document import (
    Block,
    Bullets,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Run,
    Section,
    Tone,
)
from reports.professional import PRACTICE
from reports.request import Request
from reports.sections import agreed, danger, handed_on, known, own_words, parts, people, reviewed, still_open, unknown
from reports.sections.room import LINE, room
from reports.sections.speaking import speaking

VERSION = "handover"
TITLE = "Waymark paper for the next worker"
FIRST_WEEK = "First week"
NOTHING_DUE = "No action and no call is due in the first week."
A_WEEK = timedelta(days=7)
THIRD = 1 / 3  # of a page: with less room than this left, the next child begins on a new one
NOBODY_BEFORE = "No earlier worker is recorded. Ask the family who has come before you."
SAY_GOODBYE = "Before the change, each child is told by the worker they know who comes next, and when."
DATES = (Column("When", 1.1), Column("What", 3), Column("Who", 1.5))
TOLD = (Column("Child", 1.2), Column("What they were told about the change", 2.4), Column("By whom, and when", 1.4))


def handover(request: Request) -> Document:
    """All that the next worker may see, so that the family does not start again; `include` as for professionals."""
    shown, content, on = _shown(request), request.content, request.on
    heard = sharing.heard_apart(request.assessment, policies.HANDOVER, request.include)
    return Document(
        title=TITLE,
        kind="For the next worker",
        heading=summary.in_a_row(list(wording.names(shown).values())) or "A family with no child entered yet",
        subtitle=(f"Made on {wording.moment(request.made_at)} by {wording.person(request.by)}",),
        opening=(*danger.opening(shown, content), _first_week(shown, on)),
        sections=(
            *(_child(shown, content, child, on, child.id in heard) for child in shown.children),
            *_section("Agreed for the children together, and not yet done", _promised(shown, agreed.of_several(shown))),
            people.family(shown),
            _workers(shown),
            *_section("What works with this family, and what they want", _works(shown)),
            *_section("Danger: what is not known, and other calls", _danger(shown, content)),
            *still_open.section(shown, content, on),
            people.around(shown),
            *_section("Dates ahead", parts.table(DATES, _dates(shown, on))),
            *reviewed.section(shown, content),
            _handing_over(shown),
        ),
        marking=shown.marking.strip() or "OFFICIAL-SENSITIVE",
        state=f"For the next worker · {PRACTICE}" if shown.practice else "For the next worker",
        author=wording.person(request.by),
        made_at=wording.here(request.made_at),
        version=VERSION,
        record=exchange.to_json(shown),
    )


def _shown(request: Request) -> Assessment:
    return sharing.visible(request.assessment, policies.HANDOVER, request.include)


def _section(title: str, blocks: Iterable[Block]) -> tuple[Section, ...]:
    made = tuple(blocks)
    return (Section(title, made),) if made else ()


# First things


def _first_week(assessment: Assessment, on: date) -> Facts:
    """What is due within a week or past its day, and each call that is to be chased by then; nothing else."""
    until = on + A_WEEK
    calls = [call for call in assessment.calls if _to_chase(call) and call.chase_on and call.chase_on <= until]
    due = [one for one in assessment.actions if one.open_now and one.by and one.by <= until]
    due += [one for one in assessment.actions if one.open_now and one.by_friday and one.by is None]
    lines = (
        *(parts.run(f"Chase by {wording.day(call.chase_on)}:", _rung(call)) for call in calls),
        *(parts.run(f"{_by(one.by, wording.by(one), on)}:", one.what, one.who) for one in sorted(due, key=_day)),
    )
    held = (Bullets(lines, small=True),) if lines else (Paragraph(NOTHING_DUE, Tone.QUIET),)
    return Facts((Fact(FIRST_WEEK, held),), panel=True)


def _day(action: Action) -> date:
    return action.by or date.max


def _by(day: date | None, said: str, on: date) -> str:
    late = day is not None and day < on
    return f"Was due on {said}" if late else f"{said[:1].upper()}{said[1:]}"


def _to_chase(call: Call) -> bool:
    return call.chase_on is not None and not call.chased.strip()


def _rung(call: Call) -> str:
    return wording.joined(call.who.strip(), call.person.strip()) or "the call that was made"


# Each child


def _child(assessment: Assessment, content: Content, child: Child, on: date, heard: bool) -> Section:
    """What the child said and how they say it, what matters to them, what they were told, and what is owed to them."""
    name = wording.names(assessment)[child.id]
    as_of = applies.as_of(assessment, on)
    said = wording.joined(ages.age(child, as_of), "" if child.unborn else ages.born_words(child), by=" · ")
    meaning = assessment.meaning(child)
    promised = _promised(assessment, agreed.of_one(child.id))
    facts = (
        *_voice("What matters to them", (voice.wants for voice in assessment.voices_of(child))),
        *_voice("What they were told", (_told(voice, assessment, voice.told) for voice in assessment.voices_of(child))),
        *_voice("What we did about it", (voice.what_we_did for voice in assessment.voices_of(child))),
        *((Fact("Promised, and not yet done", promised),) if promised else ()),
        parts.fact("What works", meaning.working),
        parts.fact("What worries us", meaning.worried),
        parts.fact("What would change our mind", meaning.change_our_mind),
    )
    blocks = (
        *own_words.every(assessment, content, child, name, heard=heard),
        *speaking(assessment, child, name),
        *parts.facts(facts),
    )
    return Section(name, blocks, aside=said, room=THIRD)


def _promised(assessment: Assessment, whose: agreed.Whose) -> tuple[Bullets, ...]:
    """What was promised and is not yet done, to one child or to several."""
    lines = []
    for one in assessment.actions:
        if whose(one) and one.open_now:
            to = wording.whose(one.child_ids, assessment) if len(one.child_ids) > 1 else ""
            quiet = wording.joined(one.who.strip(), wording.by(one), wording.so_far(one), by=" · ")
            lines.append(parts.run(f"{to}:" if to else "", one.what, quiet))
    return parts.bullets(lines)


def _voice(label: str, texts: Iterable[str]) -> tuple[Fact, ...]:
    """What was written at each time the child was heard, each only once."""
    said = dict.fromkeys(words for words in texts if words.strip())
    return (Fact(label, tuple(Paragraph(words) for words in said)),) if said else ()


def _told(voice: Voice, assessment: Assessment, words: str) -> str:
    met = wording.contact_of(assessment, voice.contact_id)
    on = voice.on or (met.on if met else None)
    return f"On {wording.day(on)}: {words}" if on and words.strip() else words


# The family and those around it


def _workers(assessment: Assessment) -> Section:
    """Who has come before, and how each of them ended."""
    facts = [
        Fact(
            wording.joined(one.name.strip(), one.job.strip()) or "A worker with no name yet",
            parts.flowing(("From", one.since), ("Until", one.until), ("How it ended", one.ended))
            or (Paragraph(wording.NOTHING, Tone.QUIET),),
        )
        for one in assessment.previous_workers
    ]
    return Section("Who has worked with them before", parts.facts(facts) or (Paragraph(NOBODY_BEFORE, Tone.QUIET),))


def _works(assessment: Assessment) -> tuple[Facts, ...]:
    """What was seen to work, what the family wants, and what money or a service would fix."""
    told = assessment.circumstances
    seen = parts.bullets(
        _of(one, known.line(one, assessment), assessment)
        for one in assessment.evidence
        if one.leaning is Leaning.STRENGTH and one.speaker is None
    )
    facts = (
        *((Fact("What was seen to work", seen),) if seen else ()),
        *(
            parts.fact(label, words)
            for label, words in (
                ("What the family wants", told.family_wants),
                ("Others who matter, and pets", told.others),
                ("The situation", told.situation),
                ("What money or a service would fix", told.services_would_fix),
                ("What they would not fix", told.services_would_not_fix),
                ("Capacity to change", told.capacity_to_change),
            )
            if words.strip()
        ),
    )
    return parts.facts(facts)


def _of(piece: Evidence, line: Run, assessment: Assessment) -> Run:
    """The line of a piece of evidence behind the children it is about."""
    whose = wording.whose(piece.child_ids, assessment)
    return Run((Paragraph(f"{whose}:", Tone.STRONG), *line.parts)) if whose else line


def _danger(assessment: Assessment, content: Content) -> tuple[Facts, ...]:
    """What nobody knows yet about danger, and each call that no yes stands behind."""
    yes = {check.id for check in assessment.safety_checks if check.yes}
    calls = parts.bullets(
        parts.run(f"{_rung(call)}:", call.answer, wording.moment(call.at) if call.at else "")
        for call in assessment.calls
        if call.check_id not in yes
    )
    held = tuple(unknown.danger(assessment, content))
    return parts.facts((*((Fact("Not known yet", held),) if held else ()), *((Fact("Calls", calls),) if calls else ())))


# Dates, and handing over


def _dates(assessment: Assessment, on: date) -> list[tuple[str | Run, ...]]:
    """What is due after the first week, each appointment still to come, and the review, in order of the day."""
    names = wording.names(assessment)
    due = [(one.by, one.what, one.who) for one in assessment.actions if one.open_now]
    due += [(one.chase_on, f"Chase: {_rung(one)}", "") for one in assessment.calls if _to_chase(one)]
    found = [(day, what, who) for day, what, who in due if day and day > on + A_WEEK]
    found += [
        (one.on, wording.joined(one.kind.strip(), names.get(one.child_id, "")), "")
        for one in assessment.appointments
        if one.on and one.on >= on and one.outcome is None
    ]
    if assessment.plan.review_on:
        found.append((assessment.plan.review_on, "Review of the plan", ""))
    return [(wording.day(day), what, who) for day, what, who in sorted(found, key=lambda each: each[0])]


def _handing_over(assessment: Assessment) -> Section:
    """How this is handed over and ended, whether it was shared, and what each child has been told of the change."""
    plan = assessment.plan
    names = tuple((name,) for id, name in wording.names(assessment).items() if not assessment.child(id).unborn)
    blocks: tuple[Block, ...] = (
        *parts.known(
            ("How this is handed over", plan.handover),
            ("How it will end", plan.goodbye),
            ("If the plan does not work", plan.contingency),
            (handed_on.LABEL, handed_on.told(assessment)),
        ),
        Heading("What each child has been told about the change of worker"),
        Paragraph(SAY_GOODBYE, Tone.QUIET),
        room(TOLD, 0, tuple((name, LINE) for (name,) in names)),
    )
    return Section("Handing over", blocks, room=THIRD)
