"""Two changes of one record: apart they are put together, and only those of one part are a question for a person."""

from pathway.disability import Door
from pathway.merging import collide, touched, was_so
from pathway.scales import DoorKind, Level
from tests.families import judged, seen

FIRST = seen()


def test_a_change_of_one_field_touches_that_field_of_that_item() -> None:
    changed = FIRST.keep(FIRST.evidence[0].but(words="The kitchen was hot."))

    assert touched(FIRST, changed) == {("evidence", FIRST.evidence[0].id, "words")}
    assert touched(FIRST, FIRST) == frozenset()


def test_two_fields_of_one_item_do_not_collide_and_the_same_field_does() -> None:
    piece = FIRST.evidence[0]
    words = touched(FIRST, FIRST.keep(piece.but(words="Another")))
    source = touched(FIRST, FIRST.keep(piece.but(source="School")))

    assert not collide(words, source)
    assert collide(words, words)


def test_an_item_that_was_removed_collides_with_every_change_of_it() -> None:
    piece = FIRST.evidence[0]

    assert collide(touched(FIRST, FIRST.remove(piece)), touched(FIRST, FIRST.keep(piece.but(words="Another"))))


def test_two_items_that_move_in_their_list_are_not_taken_for_one_another() -> None:
    one, other = FIRST.evidence
    moved = FIRST.but(evidence=(other, one))

    assert touched(FIRST, moved) == frozenset()


def test_an_item_begun_in_two_windows_collides_only_in_what_both_wrote() -> None:
    level = touched(FIRST, FIRST.keep(judged(Level.MET)))
    words = touched(FIRST, FIRST.keep(judged(Level.MET).but(level=None, meaning_now="Eats at school.")))

    assert not collide(level, words)


def test_what_stood_before_is_known_again_whatever_the_day_beside_it() -> None:
    then = FIRST.keep(judged(Level.NOT_MET))
    now = FIRST.keep(judged(Level.MET))
    wanted = now.keep(judged(Level.NOT_MET).but(judged_on="2026-04-01"))

    assert was_so(then, now, wanted)
    assert not was_so(FIRST, now, wanted)


def test_two_things_of_one_child_that_differ_in_their_kind_are_told_apart() -> None:
    support = FIRST.keep(Door(child_id="rowan", kind=DoorKind.SUPPORT, words="Asked for a wheelchair."))
    worry = support.keep(Door(child_id="rowan", kind=DoorKind.WORRY, words="Weight is down."))
    dated = worry.keep(worry.door(worry.child("rowan"), DoorKind.WORRY).but(on="2026-04-08"))

    assert not collide(touched(worry, dated), touched(support, worry))
