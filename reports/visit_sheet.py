"""A sheet for the next visit: what is not known yet, by who can answer it, on one page if it can be, and no name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pathway import ages, applies, questions
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.scales import Answer
from reports import policies, sharing, wording
from reports.document import Bullets, Document, Fact, Paragraph, Run, Section, Tone
from reports.nameless import Nameless, letters, people
from reports.request import Request
from reports.sections import parts

VERSION = "visit"
TITLE = "Waymark sheet for a visit"
ASK = "Whom to ask, and what"
NOBODY_SAID = "Nobody is named yet to ask"
NOTHING_OPEN = "Nothing is said to be not known yet."
OWN_VIEW = "What is their own view of how things are?"
ROOM = "Answer, day, and from whom:"
SHORT = 8  # questions; a sheet of no more leaves more room to write
A_NAME = 5  # words; longer ones beside an answer say something about it
NO_NAMES = "This sheet names nobody. What you write on it may: keep it with you."
# “Jade, when she is alone”, “Anne when she weighs him”: who is asked, and then how or when.
_HOW = re.compile(
    r"(.+?)(?:\s*,\s*|\s+(?=(?:again|when|with|once|by|if|after|before|while|herself|himself|themselves)\b))(.*)",
    re.DOTALL,
)
_SELF = re.compile(r"(?:her|him|them)sel(?:f|ves)")
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing to find out: whom to ask, about whom, what, and how or whom else."""

    whom: str
    about: str
    what: str
    how: str = ""


def visit_sheet(request: Request) -> Document:
    """The sheet as things stand on the day; it names nobody, so that it may lie on a car seat.

    Each question stands once, under the first who can answer it. It is one page for most families; no question is left
    out where a large one needs more.
    """
    shown = sharing.visible(request.assessment, policies.VISIT)
    put = Nameless(request.assessment)
    asked = [_named(one, put) for one in _asked(shown, request.content, request.on)]
    known = {_folded(one.put_as) for one in people(request.assessment)}
    known |= {_folded(who) for one in asked for who, _ in _who(one.whom)}
    danger = [_named(one, put) for one in _danger(shown, request.content)]
    asked += [one for one in danger if _answered_by(one, known)]
    return Document(
        title=TITLE,
        kind="What is not known yet",
        heading="To find out at the next visit",
        subtitle=(_whom(shown, request.on), f"As of {wording.day(request.on)}. {NO_NAMES}"),
        sections=(_section([one for one in danger if not _answered_by(one, known)], asked),),
        marking=shown.marking.strip() or "OFFICIAL-SENSITIVE",
        state="Without names · Practice family" if shown.practice else "Without names",
        author="Waymark",
        made_at=wording.here(request.made_at),
        version=VERSION,
    )


def _whom(assessment: Assessment, on: date) -> str:
    """The children by letter and age, so that whoever wrote it knows whom it means."""
    as_of = applies.as_of(assessment, on)
    put = letters(assessment)
    said = (wording.joined(put[child.id], ages.age(child, as_of)) for child in assessment.children)
    return _capital("; ".join(said))


def _named(one: Asked, put: Nameless) -> Asked:
    return Asked(put(one.whom), one.about, put(one.what))


# What is not known


def _asked(assessment: Assessment, content: Content, on: date) -> Iterator[Asked]:
    """Areas and factors that are not known yet, and who has not been heard."""
    put = letters(assessment)
    for one in questions.unknowns(assessment, content, applies.as_of(assessment, on)):
        yield Asked(one.ask_whom, f"{put[one.child.id]}, {one.about}", one.to_find_out)
    for adult in assessment.adults:
        if adult.spoken_to is not Answer.YES and not adult.own_view.strip():
            yield Asked(adult.name.strip() or adult.relation.strip() or "an adult of the family", "", OWN_VIEW)
    for voice in assessment.voices:
        if voice.not_yet:
            yield Asked(put[voice.child_id], "", voice.plan or "Hear or watch this child.")


def _danger(assessment: Assessment, content: Content) -> Iterator[Asked]:
    """What is not known yet about danger and on the pathway, with the words that say who will find out."""
    put = letters(assessment)
    danger = {one.id: one.question for one in content.act_today}
    for check in assessment.safety_checks:
        for said in check.answers:
            if said.answer is Answer.NOT_KNOWN_YET and said.question_id in danger:
                yield Asked(said.words, "Danger", danger[said.question_id])
    asked = {one.id: one.question for one in content.decisions}
    for answer in assessment.decision_answers:
        if answer.answer is Answer.NOT_KNOWN_YET and answer.question_id in asked:
            yield Asked(answer.words, put.get(answer.child_id or "", "The family"), asked[answer.question_id])


# By whom


def _who(whom: str) -> list[tuple[str, str]]:
    """Each who can answer, with how or when to ask them: “Jade, gently; the nursery” are two."""
    found = []
    for said in re.split("[;\n]", whom):
        words = said.strip().rstrip(".").strip()
        parted = _HOW.fullmatch(words)
        who, how = parted.groups() if parted else (words, "")
        if who:
            found.append((who, _SELF.sub("", how).strip(" ,")))
    return found


def _folded(who: str) -> str:
    """The same for “the school”, “School” and “school”."""
    return " ".join(_ARTICLE.sub("", who.strip(), count=1).casefold().split())


def _answered_by(one: Asked, known: set[str]) -> bool:
    """Whether the words beside an answer begin with somebody who is known; else they say something about it."""
    return len(one.whom.split()) <= A_NAME and bool(known & {_folded(who) for who, _ in _who(one.whom)[:1]})


def _grouped(asked: list[Asked]) -> dict[str, list[Asked]]:
    """What each is asked, in the order they first come; what nobody is named for comes last."""
    titles: dict[str, str] = {}
    groups: dict[str, list[Asked]] = {}
    for one in asked:
        (who, how), *others = _who(one.whom) or [("", "")]
        title = _capital(_ARTICLE.sub("", who, count=1) if who[:4].casefold() == "the " else who)
        titles.setdefault(_folded(who), title)
        also = ", or ".join(("", *(wording.joined(*other) for other in others))).removeprefix(", ")
        groups.setdefault(_folded(who), []).append(Asked(who, one.about, one.what, wording.joined(how, also)))
    in_order = sorted(groups, key=lambda each: each == "")
    return {titles[each] or NOBODY_SAID: groups[each] for each in in_order}


# How it is set


def _section(danger: list[Asked], asked: list[Asked]) -> Section:
    """Danger first, then each who can answer with all they are asked, and a line to write on."""
    if not danger and not asked:
        return Section("Nothing to find out", (Paragraph(NOTHING_OPEN),))
    room = Paragraph(ROOM if len(danger) + len(asked) > SHORT else f"{ROOM}\n", Tone.QUIET)
    facts = (
        *(Fact(label, (*held, room)) for label, held in _about_danger(danger)),
        *(Fact(title, (*parts.bullets(map(_line, theirs)), room)) for title, theirs in _grouped(asked).items()),
    )
    return Section(ASK, parts.facts(facts))


def _line(one: Asked) -> Run:
    return parts.run(f"{_capital(one.about)}:" if one.about else "", one.what, f"({one.how})" if one.how else "")


def _about_danger(danger: list[Asked]) -> Iterator[tuple[str, tuple[Run | Bullets, ...]]]:
    """Each question; those of which the same was last said stand together.

    The words beside an answer are not there: they may hold what a child told in confidence, and lie on a car seat.
    """
    said: dict[tuple[str, str], dict[str, None]] = {}
    for one in danger:
        said.setdefault((one.about, one.what), {})[one.whom.strip()] = None
    alike: dict[str, list[tuple[str, str]]] = {}
    for asked, words in said.items():
        alike.setdefault([*words][-1], []).append(asked)
    for together in alike.values():
        questions = tuple(parts.run(what) for what in _each_once(what for _, what in together))
        yield _capital("; ".join(dict.fromkeys(about for about, _ in together))), questions


def _each_once(asked: Iterable[str]) -> Iterator[str]:
    """The questions without one that asks of this child what another asks of any child."""
    first: dict[str, str] = {}
    for what in asked:
        first.setdefault(what.casefold().replace("this child", "a child"), what)
    yield from first.values()


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
