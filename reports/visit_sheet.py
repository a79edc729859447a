"""A sheet for the next visit: what is not known yet, by who can answer it, and without a name."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pathway import ages, applies, questions
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.scales import Answer
from reports import policies, sharing, wording
from reports.document import Bullets, Document, Note, Paragraph, Run, Section, Tone
from reports.nameless import Nameless, letters
from reports.request import Request
from reports.sections import parts

VERSION = "visit"
TITLE = "Waymark sheet for a visit"
NOBODY_SAID = "Nobody is named yet to ask"
NOTHING_OPEN = "Nothing is said to be not known yet."
ROOM = "Answers, with the day and who gave them:"


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing to find out: whom to ask, about whom, and what."""

    whom: str
    about: str
    what: str


def visit_sheet(request: Request) -> Document:
    """The sheet as things stand on the day; it names nobody, so that it may lie on a car seat."""
    shown = sharing.visible(request.assessment, policies.VISIT)
    put = Nameless(request.assessment)
    asked = [Asked(put(one.whom), one.about, put(one.what)) for one in _asked(shown, request.content, request.on)]
    return Document(
        title=TITLE,
        kind="What is not known yet",
        heading="To find out at the next visit",
        subtitle=(_whom(shown, request.on), f"As of {wording.day(request.on)}"),
        opening=(Note("This sheet names nobody. What you write on it may: keep it with you."),),
        sections=tuple(_sections(asked)),
        marking=shown.marking.strip() or "OFFICIAL-SENSITIVE",
        state="Without names",
        author="Waymark",
        made_at=wording.here(request.made_at),
        version=VERSION,
    )


def _whom(assessment: Assessment, on: date) -> str:
    """The children by letter and age, so that whoever wrote it knows whom it means."""
    as_of = applies.as_of(assessment, on)
    put = letters(assessment)
    said = (wording.joined(put[child.id], ages.age(child, as_of)) for child in assessment.children)
    line = "; ".join(said)
    return f"{line[:1].upper()}{line[1:]}"


def _asked(assessment: Assessment, content: Content, on: date) -> Iterator[Asked]:
    """All that is not known yet: areas and factors, the pathway, danger, and who has not been heard."""
    put = letters(assessment)
    for one in questions.unknowns(assessment, content, applies.as_of(assessment, on)):
        yield Asked(one.ask_whom, f"{put[one.child.id]}, {one.about}", one.to_find_out)
    asked = {one.id: one.question for one in content.decisions}
    for answer in assessment.decision_answers:
        if answer.answer is Answer.NOT_KNOWN_YET and answer.question_id in asked:
            yield Asked(answer.words, put.get(answer.child_id or "", ""), asked[answer.question_id])
    danger = {one.id: one.question for one in content.act_today}
    for check in assessment.safety_checks:
        for said in check.answers:
            if said.answer is Answer.NOT_KNOWN_YET and said.question_id in danger:
                yield Asked(said.words, "danger", danger[said.question_id])
    for adult in assessment.adults:
        if adult.spoken_to is not Answer.YES and not adult.own_view.strip():
            yield Asked(adult.relation or adult.name, "", "What is their own view of how things are?")
    for voice in assessment.voices:
        if voice.not_yet:
            yield Asked("the child", put[voice.child_id], voice.plan or "Hear or watch this child.")


def _sections(asked: list[Asked]) -> Iterator[Section]:
    """A part for each who can answer, in the order they first come; those nobody is named for come last."""
    whom = dict.fromkeys(one.whom.strip() for one in asked)
    if not asked:
        yield Section("Nothing to find out", (Paragraph(NOTHING_OPEN),))
    for who in sorted(whom, key=lambda each: each == ""):
        theirs = tuple(_line(one) for one in asked if one.whom.strip() == who)
        title = f"{who[:1].upper()}{who[1:]}" if who else NOBODY_SAID
        yield Section(title, (Bullets(theirs), Paragraph(ROOM, Tone.QUIET)))


def _line(one: Asked) -> Run:
    about = f"{one.about[:1].upper()}{one.about[1:]}:" if one.about else ""
    return parts.run(about, one.what)
