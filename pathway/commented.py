"""What a comment is about, in words: the page, the child, and the area, action, goal or other item on it."""

from pathway import ages, calling, summary
from pathway.apart import isolated
from pathway.assessment import Assessment
from pathway.content import Content
from pathway.progress import PARTS
from pathway.review import Comment

SHORT = 60  # characters of a text by which an item is named


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
