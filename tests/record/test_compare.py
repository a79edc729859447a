"""Two versions are compared so that a person sees what matters first, in words, and nothing of it is missing."""

import re

import pytest

from pathway import compare, practice
from pathway.assessment import COLLECTIONS
from pathway.compare import Group
from pathway.content import load
from pathway.scales import Kind, Leaning, Level
from tests import hostile
from tests.families import MORGAN, ROWAN, judged, seen

CONTENT = load()


def test_equal_versions_differ_in_nothing() -> None:
    assert compare.changes(seen(), seen(), CONTENT) == ()


def test_a_level_that_was_changed_is_said_in_words_for_the_child_and_the_area() -> None:
    (change,) = compare.changes(
        seen().keep(judged(Level.PARTLY_MET, meaning_now="Hungry by ten.")),
        seen().keep(judged(Level.NOT_MET, meaning_now="Hungry by ten.")),
        CONTENT,
    )

    assert (change.kind, change.about, change.child_ids) == ("Level", "Food and growth", ("rowan",))
    assert (change.before, change.after) == ((("Level", "Partly met"),), (("Level", "Not met"),))


def test_judgements_come_before_evidence_actions_and_words() -> None:
    kai = practice.family("kai").newest
    groups = [change.group for change in compare.changes(compare.emptied(kai), kai, CONTENT)]

    assert groups == sorted(groups)
    assert set(groups) == set(Group)


def test_what_was_added_and_removed_stands_on_one_side_only() -> None:
    record = seen()
    piece = record.evidence[0]

    (gone,) = compare.changes(record, record.remove(piece), CONTENT)
    (came,) = compare.changes(record.remove(piece), record, CONTENT)

    assert gone.after == ()
    assert came.before == ()
    assert ("Words", piece.words) in gone.before
    assert gone.before == came.after


def test_what_a_person_typed_stays_as_it_is_also_where_it_reads_like_an_id() -> None:
    child = ROWAN.but(school="school", lives="0123456789abcdef0123456789abcdef")

    (change,) = compare.changes(seen(), seen().keep(child), CONTENT)

    assert ("School", "school") in change.after
    assert ("Lives", "0123456789abcdef0123456789abcdef") in change.after


def test_children_and_areas_are_named_and_no_id_is_shown() -> None:
    for name in ("haddad", "kai", "marsh"):
        record = practice.family(name).newest
        said = [
            words for change in compare.changes(compare.emptied(record), record, CONTENT) for _, words in change.after
        ]
        assert not [words for words in said if re.search(r"\b[0-9a-f]{32}\b", words)]
    tea = next(piece for piece in seen().evidence if piece.kind is Kind.TOLD_BY_CHILD)
    (change,) = compare.changes(seen().remove(tea), seen(), CONTENT)
    assert ("Area", "Food and growth") in change.after
    assert ("Child", "Rowan") in change.after


@pytest.mark.parametrize("collection", sorted(COLLECTIONS.values()))
def test_every_part_of_the_record_has_a_name_and_every_text_of_it_is_shown(collection: str) -> None:
    record = hostile.family("http://beacon.example")
    shown = compare.changes(record.but(**{collection: ()}), record, CONTENT)

    assert collection in compare.KINDS
    for change in shown:
        assert any(hostile.MARK in words for _, words in change.after), change.kind
    assert len(shown) == len(getattr(record, collection))


def test_the_situation_the_plan_and_the_marking_are_compared_too() -> None:
    record = seen().keep(MORGAN)
    changed = record.but(
        circumstances=record.circumstances.but(situation="Crowded."),
        plan=record.plan.but(contingency="Ring the same day."),
        marking="OFFICIAL",
    )

    assert {change.kind for change in compare.changes(record, changed, CONTENT)} == {
        "The family’s situation", "The plan", "Marking",
    }  # fmt: skip
    leaning = record.evidence[0].but(leaning=Leaning.CONCERN)
    (change,) = compare.changes(record, record.keep(leaning), CONTENT)
    assert (change.before, change.after) == ((("Leaning", "strength"),), (("Leaning", "concern"),))
