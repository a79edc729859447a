"""A letter to a child: their words first, plain and short for their age, nothing of a brother, a sister or an adult."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from pathway import content, exchange, practice
from pathway.assessment import Assessment
from pathway.errors import PathwayError
from pathway.evidence import Evidence
from pathway.given import SaidToFamily
from pathway.household import Adult, Child, YoungCarer
from pathway.judgement import Judgement
from pathway.meaning import Meaning
from pathway.plan import Action, Goal, Plan, StepDecision
from pathway.scales import Answer, Handling, Impairment, Kind, Leaning, Level, Result, Stage
from pathway.voice import Letter, Voice
from reports import absent, expected, html, letter_words, pdf, policies, readback, sharing
from reports import document as doc
from reports.__main__ import main
from reports.letter import letter
from reports.letter_words import CHILD, LATER, NOT_BORN, PICTURES, STORY, TEEN, Words
from reports.request import Request
from reports.wording import NOTHING
from tests import families
from tests.reports.build import AT, everything, outside
from tests.reports.hearing import heard
from tests.reports.test_html import _Seen, _squeezed
from tests.reports.test_structure import _faults

ON = families.TODAY
ENGLAND = content.load()
EVERY = [family for one in practice.families() for family in one.assessments]
KEPT_FROM_CHILD = [Handling.PROFESSIONALS_ONLY, Handling.THIRD_PARTY, Handling.CHILD_ASKED_FOR_CARE]
WORDS: dict[int, Words] = {0: LATER, 3: STORY, 7: CHILD, 14: TEEN}  # by years
LONGEST = {STORY: 12, CHILD: 12, LATER: 12, TEEN: 15}  # words of a sentence


def _aged(years: int, **more: object) -> Child:
    return Child.model_validate(
        {"id": "rowan", "name": "Rowan", "born": families.exact(ON - timedelta(days=years * 366 + 90)), **more}
    )


def _full(years: int) -> Assessment:
    """A record with something for every part of a letter, each text a single word that no letter of ours has."""
    return families.empty().keep(
        _aged(years),
        Evidence(id="said", words="Qone", kind=Kind.TOLD_BY_CHILD, exact=True, child_ids=("rowan",), on=ON),
        Voice(id="v", child_id="rowan", observed="Qtwo", on=ON),
        Letter(child_id="rowan", did="Qfour", more="Qfive"),
        Action(id="a", child_ids=("rowan",), child_notices="Qseven", who="Qeight", by=ON + timedelta(days=5)),
        Action(id="b", child_ids=("rowan",), child_notices="Qnine", who="Qten", result=Result.DONE),
        Action(id="c", child_ids=("rowan",), child_notices="Qeleven", result=Result.NOT_DONE),
    ).but(plan=Plan(review_on=ON + timedelta(days=9)))  # fmt: skip


def _of(record: Assessment, child_id: str = "rowan", pack: content.Content = ENGLAND) -> doc.Document:
    return letter(Request(record, pack, on=ON, made_at=AT, child_id=child_id))


def _says(document: doc.Document) -> str:
    return "\n".join(expected.strings(document))


# What it says


@pytest.mark.parametrize("years", WORDS)
def test_each_age_has_words_a_length_and_pictures_of_its_own(years: int) -> None:
    words, made = WORDS[years], _of(_full(years))

    assert (made.kind, made.size) == (words.kind, words.size)
    assert made.heading.startswith(words.greeting)
    assert words.coming in _says(made)
    drawn = [section.picture.drawing for section in made.sections if section.picture]
    assert set(drawn) <= words.drawings
    assert drawn


def test_the_youngest_have_the_largest_letters_and_the_most_and_biggest_pictures() -> None:
    def pictures(years: int) -> list[doc.Picture]:
        return [section.picture for section in _of(_full(years)).sections if section.picture]

    assert len(pictures(3)) > len(pictures(14))
    assert all(one.big for one in pictures(3))
    assert not any(one.big for one in pictures(7))


def test_their_own_words_stand_first_and_unchanged() -> None:
    typed = "i  dont  LIKE mondays <b> 👍"
    record = _full(7).keep(
        Evidence(id="said", words=typed, kind=Kind.TOLD_BY_CHILD, exact=True, child_ids=("rowan",), on=ON)
    )
    first = _of(record).sections[0]

    assert first.title == CHILD.said
    assert [block.words for block in first.blocks if isinstance(block, doc.Quote)] == [f"“{typed}”"]


def test_a_child_without_words_of_their_own_reads_what_they_showed_us_once() -> None:
    record = families.empty().keep(
        _aged(7),
        Voice(id="one", child_id="rowan", observed="He smiled at the dog.", wants="The dog to stay."),
        Voice(id="two", child_id="rowan", observed="He sat in a wet pull-up."),
    )
    text = _says(_of(record))

    assert text.index(CHILD.showed) < text.index("He smiled at the dog.")
    assert CHILD.thanks not in text
    assert "wet pull-up" not in text


def test_notes_about_a_child_give_way_to_what_is_written_to_them() -> None:
    record = families.empty().keep(
        _aged(3), Voice(id="one", child_id="rowan", observed="In 40 minutes he did not speak."),
        Letter(child_id="rowan", did="You pointed, and I looked."),
    )  # fmt: skip
    text = _says(_of(record))

    assert "You pointed" in text
    assert "he did not speak" not in text
    assert STORY.copied not in text


def test_a_baby_has_a_letter_to_keep_and_so_has_a_child_who_is_not_born_yet() -> None:
    baby = _says(_of(_full(0)))
    unborn = _says(_of(families.seen(), "bay"))

    assert LATER.kind in baby
    assert LATER.kind in unborn
    assert NOT_BORN in unborn
    assert NOT_BORN not in baby
    assert "0800" not in baby


def test_a_child_nobody_has_heard_reads_that_we_want_to_hear_them() -> None:
    assert CHILD.hear in _says(_of(families.empty().keep(_aged(7))))
    assert TEEN.hear in _says(_of(families.empty().keep(_aged(14))))


@pytest.mark.parametrize("handling", KEPT_FROM_CHILD)
def test_it_is_not_said_that_we_have_not_talked_where_their_words_are_kept_back(handling: Handling) -> None:
    kept = Evidence(
        id="k", words="He hits me", kind=Kind.TOLD_BY_CHILD, exact=True, child_ids=("rowan",), handling=handling
    )
    made = _of(families.empty().keep(_aged(7), kept))

    assert "not talked" not in _says(made)
    assert "He hits me" not in _says(made)
    assert "hits me" not in made.record


@pytest.mark.parametrize("years", WORDS)
def test_what_is_not_written_is_left_out_and_never_said_to_be_missing(years: int) -> None:
    made = _of(families.empty().keep(_aged(years)))

    assert NOTHING not in _says(made)
    assert "ecorded" not in _says(made)
    for title in (WORDS[years].did, WORDS[years].coming, WORDS[years].more):
        assert title not in [section.title for section in made.sections]


def test_what_we_did_is_said_only_as_it_was_written_to_the_child() -> None:
    notes = Voice(id="v", child_id="rowan", what_we_did="She was told later.", told="She asked if she must go.")
    text = _says(_of(_full(7).keep(notes)))

    assert "Qfour" in text
    assert "She was told later." not in text
    assert "She asked" not in _of(_full(7).keep(notes)).record


def test_what_comes_next_as_it_is_said_to_them_takes_the_place_of_the_plan() -> None:
    planned = {section.title: "\n".join(_blocks(section)) for section in _of(_full(7)).sections}
    said = _full(7).keep(Letter(child_id="rowan", next="I come on Friday."))
    told = {section.title: "\n".join(_blocks(section)) for section in _of(said).sections}

    assert "Qseven" in planned[CHILD.coming]
    assert "Qnine" not in planned[CHILD.coming], "what is done already"
    assert "I come on Friday." in told[CHILD.coming]
    assert "Qseven" not in told[CHILD.coming]


def _blocks(section: doc.Section) -> Iterator[str]:
    for block in section.blocks:
        yield from expected.of_block(block)


def test_a_day_that_has_passed_is_not_promised_again() -> None:
    record = _full(7).but(plan=Plan(review_on=ON - timedelta(days=40)))

    assert "We said we would look again on 31 January 2026." in _says(_of(record))


def test_whoever_writes_it_is_named_and_the_number_for_children_is_that_of_the_content() -> None:
    text = _says(_of(_full(7)))
    without = _says(_of(_full(7), pack=ENGLAND.model_copy(update={"contacts": ()})))

    assert "My name is Sam Rivers." in text
    assert "0800 1111" in text
    assert "Childline" not in without
    assert "0800" not in without


@pytest.mark.parametrize("years", WORDS)
def test_every_sentence_of_ours_is_short_enough_for_whoever_reads_it(years: int) -> None:
    """What a person typed is one word here, so that what is longer is ours."""
    words = WORDS[years]
    for record in (_full(years), families.empty().keep(_aged(years))):
        for text in expected.strings(_of(record)):
            for sentence in re.split(r"(?<=[.?!:])\s+", text):
                assert len(sentence.split()) <= LONGEST[words], sentence


def test_no_word_of_ours_praises_blames_or_promises() -> None:
    said = " ".join(_says(_of(_full(years))) for years in WORDS).casefold()

    for word in ("brave", "well done", "good girl", "good boy", "promise", "always", "never", "safe"):
        assert word not in said


def test_a_letter_to_nobody_is_refused_in_one_sentence() -> None:
    with pytest.raises(PathwayError, match="Choose the child"):
        _of(_full(7), "somebody")


# What it must not hold


SECRET = "a wombat lives in the attic of the house"
MUM = Adult(id="mum", name="Jo", relation="Mum", lives_here=Answer.YES, spoken_to=Answer.YES)
ASH = Child(id="ash", name="Ash")
HOLDS: dict[str, Assessment] = {
    name: _full(7).keep(MUM, ASH, *more)
    for name, more in {
        "a brother’s words": (
            Evidence(id="s", words=SECRET, kind=Kind.TOLD_BY_CHILD, exact=True, child_ids=("ash",)),
        ),
        "a brother’s words in a plan for both": (
            Evidence(id="s", words=SECRET, kind=Kind.TOLD_BY_CHILD, exact=True, child_ids=("ash",)),
            Action(id="s", child_ids=("ash", "rowan"), child_notices=f"“{SECRET.upper()}”, he said"),
        ),
        "a letter to a brother": (Letter(child_id="ash", did=SECRET, next=SECRET, more=SECRET),),
        "a brother’s voice": (Voice(id="s", child_id="ash", wants=SECRET, observed=SECRET),),
        "a goal": (Goal(id="s", child_ids=("rowan",), goal=SECRET, worry=SECRET),),
        "what all the children will notice": (Action(id="s", child_notices=SECRET),),
        "what is between workers": (
            Action(id="s", child_ids=("rowan",), child_notices=SECRET, between_workers=True),
        ),
        "notes of what was done": (Voice(id="s", child_id="rowan", wants=SECRET, what_we_did=SECRET, told=SECRET),),
        "what an action is": (Action(id="s", child_ids=("rowan",), child_notices="Qseven", what=SECRET, need=SECRET),),
        "how an action is done": (
            Action(id="s", child_ids=("rowan",), child_notices="Q", help_we_give=SECRET, if_not_then=SECRET),
        ),
        "since when, and what changed": (
            Action(id="s", child_ids=("rowan",), child_notices="Q", since=SECRET, effect=SECRET),
        ),
        "an action no child notices": (Action(id="s", child_ids=("rowan",), what=SECRET, who="Jo"),),
        "the reason for a step": (StepDecision(child_id="rowan", step_id="s1-consult", taken=True, reason=SECRET),),
        "what their behaviour may mean": (Voice(id="s", child_id="rowan", possible_meanings=SECRET, wants="Q"),),
        "what was unclear": (Voice(id="s", child_id="rowan", consistent=SECRET, unclear=SECRET, ask_again=SECRET),),
        "who was there": (Voice(id="s", child_id="rowan", who_was_there=SECRET, supported_by=SECRET, day=SECRET),),
        "how to hear them": (Voice(id="s", child_id="rowan", not_yet=True, plan=SECRET),),
        "who passed words on": (
            Evidence(id="said", words="Qone", kind=Kind.TOLD_BY_CHILD, exact=True, child_ids=("rowan",), source=SECRET,
                     guess=SECRET, not_understood=True, handling_words=SECRET),
        ),
        "what an adult says": (MUM.but(own_view=SECRET, cares_how=SECRET, relation=SECRET),),
        "what was seen of them": (Evidence(id="s", words=SECRET, kind=Kind.SAW, child_ids=("rowan",)),),
        "what is thought of them": (Meaning(child_id="rowan", worried=SECRET, life=SECRET),),
        "a level": (Judgement(child_id="rowan", area_id="food", level=Level.NOT_MET, meaning_now=SECRET),),
        "what they do for others": (YoungCarer(child_id="rowan", does=SECRET),),
        "what is written of them": (
            _aged(7, impairment=Impairment.YES, impairment_words=SECRET, lives=SECRET, school=SECRET),
        ),
    }.items()
}  # fmt: skip
HOLDS["the plan"] = _full(7).but(plan=Plan(contingency=SECRET, handover=SECRET, goodbye=SECRET))
HOLDS["what is said to the family"] = _full(7).but(said_to_family=SaidToFamily(in_short=SECRET))


@pytest.mark.parametrize("what", HOLDS)
def test_what_is_not_for_this_child_is_nowhere_in_the_file(what: str) -> None:
    record = HOLDS[what]
    assert "wombat" in exchange.to_json(record), "nothing is left out, so that nothing is shown"
    made = _of(record)

    assert all("wombat" not in words.casefold() for _, words in absent.of_file(pdf.draw(made)))
    assert "wombat" not in html.write(made).decode().casefold()


@pytest.mark.parametrize("what", HOLDS)
def test_the_author_is_told_why_it_is_left_out(what: str) -> None:
    record = HOLDS[what]
    parts = sharing.parts_left_out(record, policies.letter("rowan"))
    behind = [part for part in parts if "wombat" not in exchange.to_json(part.without(record))]

    assert behind, "nothing says why"
    assert all(part.title and part.why.endswith(".") for part in behind)


def test_what_it_carries_is_a_record_that_opens_and_holds_what_the_letter_says() -> None:
    carried = exchange.from_json(_of(_full(7)).record)

    assert [piece.words for piece in carried.words_of(carried.child("rowan"))] == ["Qone"]
    assert [one.did for one in carried.letters] == ["Qfour"]


def test_a_record_with_something_everywhere_tells_the_child_their_part_alone() -> None:
    text = _says(_of(everything("as typed").but(contacts=()), "c1"))

    for words in ("Letter-did", "Letter-next", "Letter-more"):
        assert f"{words} as typed" in text
    for words in (
        "Voice-what_we_did",
        "Voice-told",
        "Goal-worry",
        "Action-what ",
        "StepDecision",
        "Meaning",
        "Plan-contingency",
        "Adult",
    ):
        assert words not in text


# The practice families


CHILDREN = [(record, child) for record in EVERY for child in record.children]


@pytest.mark.parametrize(("record", "child"), CHILDREN, ids=[f"{r.id[:6]} {c.name or 'unborn'}" for r, c in CHILDREN])
def test_a_practice_child_has_a_letter_that_everybody_can_read(
    record: Assessment, child: Child, tmp_path: Path
) -> None:
    local = next((pack.id for pack in record.packs if pack.id != "england"), None)
    made = _of(record, child.id, content.load(local=local))
    drawn = pdf.draw(made)

    assert _faults(drawn, tmp_path) == []
    assert outside(drawn) == []
    assert readback.compare(drawn, made) == ()
    said, at = _squeezed("".join(_Seen(html.write(made)).text)), 0
    for text in expected.strings(made):
        assert said.find(_squeezed(text), at) >= 0, text
        at = said.find(_squeezed(text), at) + len(_squeezed(text))
    theirs = [one.words for one in record.evidence if one.speaker not in (None, child.id) and len(one.words) > 12]
    own = " ".join(one.words for one in record.words_of(child))
    everywhere = [words for _, words in absent.of_file(drawn)]
    for words in theirs:
        assert words in own or not any(words in place for place in everywhere), words


def test_a_drawing_is_heard_by_what_it_shows_and_shown_in_every_form() -> None:
    made = _of(_full(3))
    wanted = [section.picture.says for section in made.sections if section.picture]
    figures = [one.says for one in heard(pdf.draw(made)) if one.kind == "Figure"]
    labels = [attributes["aria-label"] for attributes in _Seen(html.write(made)).all("svg") if attributes.get("role")]

    assert figures == wanted == labels
    assert set(wanted) <= set(PICTURES.values())


def test_every_stage_has_its_words() -> None:
    assert set(letter_words.BY_STAGE) == set(Stage)
    assert set(PICTURES) == set(doc.Drawing)


# From the command line


@pytest.mark.parametrize("which", ["2", "Ash", "ash"])
def test_a_letter_is_written_to_the_child_that_is_named(which: str, tmp_path: Path) -> None:
    source, target = tmp_path / "in.json", tmp_path / "out.html"
    source.write_text(exchange.to_json(families.seen()), encoding="utf-8")

    assert main(["write", "--for", "child", "--child", which, str(source), str(target)]) == 0
    assert "Hello Ash" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize("which", [[], ["--child", "9"], ["--child", "Nobody"], ["--child", "²"]])
def test_it_is_asked_which_child_in_one_sentence(
    which: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, target = tmp_path / "in.json", tmp_path / "out.html"
    source.write_text(exchange.to_json(families.seen()), encoding="utf-8")

    assert main(["write", "--for", "child", *which, str(source), str(target)]) == 1
    assert "a number from 1 to 3" in capsys.readouterr().err
    assert not target.exists()


def test_leaning_and_area_of_words_are_not_carried() -> None:
    said = Evidence(
        id="said", words="Qone", kind=Kind.TOLD_BY_CHILD, exact=True, child_ids=("rowan",), area_ids=("food",),
        leaning=Leaning.CONCERN,
    )  # fmt: skip
    carried = exchange.from_json(_of(_full(7).keep(said)).record)

    assert [(piece.area_ids, piece.leaning) for piece in carried.evidence] == [((), None)]


def test_the_day_of_the_record_decides_how_old_they_are() -> None:
    """A letter made a year later to a child who was seen at ten is the letter to a child of ten."""
    record = families.seen().keep(_aged(10))
    later = Request(record, ENGLAND, on=date(2027, 11, 1), made_at=AT, child_id="rowan")

    assert letter(later).kind == CHILD.kind
