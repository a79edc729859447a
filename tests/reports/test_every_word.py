"""No recorded word is lost on the way to the paper, whichever answers stand beside it."""

import re
from collections.abc import Iterator

import pytest

from pathway import practice
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.content.areas import WORDED
from pathway.frozen import Frozen
from pathway.household import Born
from pathway.scales import Answer, Birth, Handling, Impairment, Kind, Level
from reports import pdf, readback, readers
from reports.policies import PROFESSIONALS
from reports.sharing import visible
from tests import families, hostile
from tests.reports.build import everything, outside, page_texts
from tests.reports.rowan import EVERYTHING, says, summary_of

# Whole notes hold everything at once, what is withheld too; the marking stands on every page beside the words; what no
# report may give away is in none, and neither is a decision that is still being written.
NOT_PRINTED = {
    "Note-words", "Assessment-marking", "NotDisclosed-words", "NotDisclosed-whose", "NotDisclosed-why",
    "Deciding-words",
}  # fmt: skip


def lost(record: Assessment, content: Content) -> set[str]:
    """The places for text whose words are not in the summary."""
    printed = says(summary_of(record, content, include=EVERYTHING))
    places = set(re.findall(r"[A-Z]\w+-\w+(?= words)", record.model_dump_json()))
    return {place for place in places if f"{place} words" not in printed} - NOT_PRINTED


def texts(part: object) -> Iterator[str]:
    """Every text that a person may have typed in a part of the record, and in its parts."""
    if isinstance(part, tuple):
        for each in part:
            yield from texts(each)
    elif isinstance(part, Frozen):
        for name, field in type(part).model_fields.items():
            value = getattr(part, name)
            if field.annotation is str and field.metadata and isinstance(value, str):
                yield value
            else:
                yield from texts(value)


def test_everything_written_reaches_the_paper_and_reads_back(content: Content) -> None:
    record = everything(hostile.hostile("http://beacon.example"))
    document = summary_of(record, content, include=EVERYTHING)

    made = pdf.draw(document)

    assert readback.compare(made, document) == ()
    assert outside(made) == []
    assert says(document).count(hostile.MARK) > 80


@pytest.mark.parametrize("level", [*Level, None])
def test_every_place_for_text_reaches_the_paper_at_every_level(content: Content, level: Level | None) -> None:
    record = everything("words")
    judged = tuple(one.but(level=level) for one in record.judgements)
    passed_over = tuple(one.but(not_looked_at=True) for one in judged)
    # The sentence that all areas share is ours, and says no more than the name of its level, which is printed.
    ours = set() if level in WORDED else {"Judgement-chosen"}

    assert lost(record.but(judgements=judged), content) == ours
    assert lost(record.but(judgements=passed_over, evidence=()), content) == ours


@pytest.mark.parametrize("taken", [True, False, None])
def test_a_reason_is_printed_whether_or_not_the_step_was_taken(content: Content, taken: bool | None) -> None:
    record = everything("words")

    assert (
        lost(record.but(step_decisions=tuple(one.but(taken=taken) for one in record.step_decisions)), content) == set()
    )


@pytest.mark.parametrize("answer", [*Answer])
@pytest.mark.parametrize("linked", [True, False])
def test_what_was_said_of_danger_and_every_call_is_printed(content: Content, answer: Answer, linked: bool) -> None:
    record = everything("words")
    checks = tuple(
        check.but(answers=tuple(one.but(answer=answer, words="What was seen words") for one in check.answers))
        for check in record.safety_checks
    )
    calls = tuple(call.but(check_id=checks[0].id if linked else None) for call in record.calls)
    changed = record.but(safety_checks=checks, calls=calls)

    assert lost(changed, content) == set()
    assert "What was seen words" in says(summary_of(changed, content))


@pytest.mark.parametrize("owes", [True, False])
def test_an_action_is_printed_whoever_owes_it(content: Content, owes: bool) -> None:
    record = everything("words")

    assert lost(record.but(actions=tuple(one.but(service_owes=owes) for one in record.actions)), content) == set()


@pytest.mark.parametrize("impairment", [*(one for one in Impairment if one is not Impairment.NO), None])
def test_what_was_written_of_a_disability_is_printed_with_every_answer_but_no(
    content: Content, impairment: Impairment | None
) -> None:
    record = everything("words")
    changed = record.but(children=tuple(child.but(impairment=impairment) for child in record.children))
    bare = changed.but(needs=(), factors=(), test_answers=(), doors=())

    assert lost(changed, content) == set()
    assert lost(bare, content) == set()


def test_with_the_answer_no_the_disability_part_leaves_and_nothing_else_does(content: Content) -> None:
    record = everything("words")
    changed = record.but(children=tuple(child.but(impairment=Impairment.NO) for child in record.children))

    gone = {place.split("-")[0] for place in lost(changed, content) - {"Child-impairment_words"}}

    assert gone == {"Door", "FactorJudgement", "Need", "TestAnswer"}


@pytest.mark.parametrize("holds", [*Answer, None])
@pytest.mark.parametrize("topic", ["singled-out", "exploitation", "no-longer-a-topic"])
def test_what_was_thought_of_a_topic_is_printed_whatever_the_answer(
    content: Content, holds: Answer | None, topic: str
) -> None:
    record = everything("words")
    notes = tuple(note.but(holds=holds, topic_id=topic) for note in record.topic_notes)

    assert lost(record.but(topic_notes=notes), content) == set()


@pytest.mark.parametrize("factor", ["f1", "no-longer-a-factor", None])
@pytest.mark.parametrize("opened", [True, False])
def test_a_factor_answered_is_printed_also_when_it_is_no_longer_asked(
    content: Content, factor: str | None, opened: bool
) -> None:
    record = everything("words")
    id = factor or content.factors[0].id
    answers = tuple(one.but(factor_id=id) for one in record.factors)
    doors = record.doors if opened else ()

    assert lost(record.but(factors=answers, doors=doors), content) == set()


@pytest.mark.parametrize("not_yet", [True, False])
def test_what_was_written_of_hearing_a_child_is_printed_also_when_it_is_said_to_be_still_to_come(
    content: Content, not_yet: bool
) -> None:
    record = everything("words")

    assert lost(record.but(voices=(record.voices[0].but(not_yet=not_yet),)), content) == set()


@pytest.mark.parametrize("understood", [True, False])
@pytest.mark.parametrize("exact", [True, False])
def test_a_guess_is_printed_whatever_it_stands_with(content: Content, understood: bool, exact: bool) -> None:
    record = everything("words")
    pieces = tuple(piece.but(exact=exact, not_understood=not understood) for piece in record.evidence)

    assert lost(record.but(evidence=pieces), content) == set()


def test_words_about_an_unborn_child_are_printed(content: Content) -> None:
    record = everything("words")
    unborn = tuple(child.but(born=Born(precision=Birth.EXPECTED)) for child in record.children)

    assert lost(record.but(children=unborn), content) == set()


@pytest.mark.parametrize("areas", [("food",), ("family-situation",), ("no-longer-an-area",), ()])
@pytest.mark.parametrize("children", [("rowan",), ("rowan", "ash"), ("somebody-removed",), ()])
@pytest.mark.parametrize("kind", [Kind.TOLD_BY_CHILD, Kind.SAW, None])
@pytest.mark.parametrize("said_by", ["rowan", "somebody-removed", None])
def test_evidence_is_printed_however_it_is_sorted(
    content: Content, areas: tuple[str, ...], children: tuple[str, ...], kind: Kind | None, said_by: str | None
) -> None:
    piece = (
        families.seen()
        .evidence[0]
        .but(words="I put my coat on", exact=True, kind=kind, area_ids=areas, child_ids=children, said_by=said_by)
    )

    assert "I put my coat on" in says(summary_of(families.seen().keep(piece), content))


def test_words_about_two_children_are_evidence_and_nobodys_voice_until_it_is_said_whose(content: Content) -> None:
    piece = families.seen().evidence[0]
    words = piece.but(
        words="I put my coat on Ash", exact=True, kind=Kind.TOLD_BY_CHILD, child_ids=("rowan", "ash"), said_by=None
    )

    text = says(summary_of(families.seen().keep(words), content))

    assert "exact words, not said yet whose" in text
    assert text.index("I put my coat on Ash") > text.index("area by area")


def without_what_leaves(record: Assessment) -> Assessment:
    """The record without what is written beside an impairment that a child is said not to have."""
    return record.but(
        children=tuple(
            child.but(impairment_words="") if child.impairment is Impairment.NO else child for child in record.children
        )
    )


def test_each_practice_family_makes_a_whole_file_with_every_word_that_may_be_shown(content: Content) -> None:
    for family in practice.families():
        document = summary_of(family.newest, content)
        made = pdf.draw(document)
        shown = without_what_leaves(visible(family.newest, PROFESSIONALS)).but(marking="")
        found = ["".join(read(made).split()) for read in readers.names().values()]

        assert readback.compare(made, document) == ()
        assert outside(made) == []
        assert "Practice family: nobody here is real" in page_texts(made)[0]
        assert [text for text in texts(shown) for back in found if "".join(text.split()) not in back] == []


def test_what_is_withheld_is_no_part_of_what_must_be_found() -> None:
    record = everything("words")
    withheld = tuple(one.but(handling=Handling.THIRD_PARTY) for one in record.evidence)

    assert not [
        text for text in texts(visible(record.but(evidence=withheld), PROFESSIONALS)) if text.startswith("Evidence-")
    ]
