"""What a comment is about: in words, and where on screen it stands beside that; and what an answer to it changes."""

from datetime import date, datetime

from pathway import ages, applies, calling, summary
from pathway.apart import isolated
from pathway.assessment import COLLECTIONS, Assessment
from pathway.content import Content
from pathway.meetings import View
from pathway.people import Person, SignOffEvent
from pathway.places import Place
from pathway.progress import PARTS
from pathway.review import Comment
from pathway.scales import SignOff

SHORT = 60  # characters of a text by which an item is named
WHOLE = "tasks"  # the page for what is about the whole, or was seen on a page that is no part of an assessment
OF_A_CHILD = ("meaning", "pathway", "disability")  # pages that show one child at a time, and each thing below the child


def about(comment: Comment, assessment: Assessment, content: Content) -> str:
    """Where it belongs, such as “Areas of care, Food and drink, Rowan”; an item that is gone leaves its page."""
    page = dict(PARTS).get(comment.page, summary.names(assessment))
    area = next((one.title for one in content.areas if one.id == comment.area_id), "")
    child = calling.children(assessment.children).get(comment.child_id, "")
    said = (page, area, child, _item(comment.item_id, assessment, content))
    return ", ".join(isolated(part) for part in said if part)


def _item(item_id: str, assessment: Assessment, content: Content) -> str:
    """The item by the first words of it, or by the name the content has for it."""
    texts = {
        **{one.id: one.what for one in assessment.actions},
        **{one.id: one.what for one in assessment.events},
        **{one.id: one.goal or one.worry for one in assessment.goals},
        **{one.id: one.words for one in assessment.evidence},
        **{one.id: ages.day(one.on) for one in assessment.voices if one.on},
        **{one.id: ages.day(one.on) for one in assessment.contacts if one.on},
        **calling.adults(assessment.adults),
        **{one.id: one.title for one in content.steps},
        **{one.id: one.title for one in content.factors},
        **{one.id: one.title for one in content.topics},
    }
    words = " ".join(texts.get(item_id, "").split())
    return f"{words[:SHORT].rstrip()}…" if len(words) > SHORT else words


def to_answer(assessment: Assessment) -> tuple[Comment, ...]:
    """The comments that wait for an answer, in the order they were made."""
    return tuple(one for one in assessment.comments if one.words.strip() and not one.answered)


def seen_differently(assessment: Assessment) -> tuple[View, ...]:
    """How a supervisor sees a judgement of a child in the record, where the author has not answered that yet."""
    known = {child.id for child in assessment.children}
    return tuple(
        one
        for one in assessment.views
        if one.meeting_id is None and one.area_id and one.child_id in known
        if (one.level or one.words.strip()) and not one.answered
    )


def judged(view: View, assessment: Assessment, content: Content) -> str:
    """What is seen differently, such as “Food and drink, Rowan”."""
    area = next((one.title for one in content.areas if one.id == view.area_id), "")
    child = calling.children(assessment.children).get(view.child_id, "")
    return ", ".join(isolated(part) for part in (area, child) if part)


# Where it stands on screen


def place(comment: Comment, assessment: Assessment, content: Content) -> Place:
    """Where the comment is shown: beside its item, beside its child, or on the page as a whole where that is gone."""
    page, child_id, item_id = comment.page, comment.child_id, comment.item_id
    if page not in dict(PARTS) or page == "report":
        return Place(WHOLE)
    known = {child.id for child in assessment.children}
    if page == "area" and any(one.id == comment.area_id for one in content.areas):
        return Place(page, comment.area_id, child_id if child_id in known else "")
    if page == "voice" and any((one.id, one.child_id) == (item_id, child_id) for one in assessment.voices):
        return Place(page, child_id=child_id, item_id=item_id)
    if page in _ITEMS and any(item_id == one.id for name in _ITEMS[page] for one in getattr(assessment, name)):
        return Place(page, item_id=item_id)
    beside_the_child = page in (*OF_A_CHILD, "voice", "family") and child_id in known
    if page == "disability" and beside_the_child:
        beside_the_child = applies.disability_open(assessment.child(child_id))
    return Place(page, child_id=child_id if beside_the_child else "")


_ITEMS = {"plan": ("actions", "goals"), "family": ("adults",)}  # what stands on these pages one by one


def at(place_on_screen: Place, assessment: Assessment, content: Content) -> tuple[Comment, ...]:
    """The comments to be shown at this place, in the order they were made."""
    return tuple(
        one
        for one in assessment.comments
        if one.words.strip() and place(one, assessment, content) == place_on_screen
    )  # fmt: skip


def gone(comment: Comment, assessment: Assessment, content: Content) -> bool:
    """Whether it is about a child or an item that is in the record no more."""
    there = {one.key for name in COLLECTIONS.values() for one in getattr(assessment, name)}
    asked = (content.steps, content.factors, content.topics, content.decisions, content.movers)
    there |= {one.id for kind in asked for one in kind}
    return any(id and id not in there for id in (comment.child_id, comment.item_id))


# Answers and decisions


def answered(assessment: Assessment, said_id: str, words: str, by: Person, at: datetime) -> Assessment:
    """The record with this answer to a comment or a different view; KeyError where that is there no more.

    An answer that was taken back keeps its moment, so that what was said before does not come again from a copy.
    """
    every: tuple[Comment | View, ...] = (*assessment.comments, *assessment.views)
    said = next((one for one in every if one.id == said_id), None)
    if said is None:
        raise KeyError(said_id)
    return assessment.keep(said.but(answer=words, answered_by=by, answered_at=at))


def decision(assessment: Assessment) -> SignOffEvent | None:
    """The last decision of a reviewer that asks something of the author; none once a return was answered."""
    decided = (SignOff.RETURNED, SignOff.SIGNED_OFF)
    place = max((number for number, one in enumerate(assessment.sign_offs) if one.kind in decided), default=None)
    if place is None:
        return None
    last, since = assessment.sign_offs[place], assessment.sign_offs[place + 1 :]
    said_again = last.kind is SignOff.RETURNED and any(one.kind is SignOff.SUBMITTED for one in since)
    return None if said_again else last


def directions(assessment: Assessment, on: date) -> tuple[SignOffEvent, ...]:
    """What decisions ask of the author on this day, newest first: the last of them, and older directions still due.

    A return answered by finishing again asks nothing more; a newer decision does not undo the direction of a sign-off
    whose day has not passed.
    """
    last = decision(assessment)
    due = (
        one
        for one in reversed(assessment.sign_offs)
        if one.kind is SignOff.SIGNED_OFF and one.due is not None and one.due >= on and one != last
    )
    return (*((last,) if last else ()), *due)


def travels(assessment: Assessment) -> bool:
    """Whether answers wait for a report to be made again: all are given, and nobody has had one or decided since."""
    said: tuple[Comment | View, ...] = (*assessment.comments, *assessment.views)
    moments = [one.answered_at for one in said if one.answered and one.answered_at]
    if not moments or to_answer(assessment) or seen_differently(assessment) or assessment.taken_in:
        return False
    last = max(moments)
    return all(one.at < last for one in assessment.given) and all(
        one.at < last for one in assessment.sign_offs if one.kind in (SignOff.RETURNED, SignOff.SIGNED_OFF)
    )
