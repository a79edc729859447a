"""Forums on a day: those still to come apart from those that are past, so that nobody sets out for one long held."""

from datetime import date

from pathway.content import Content, Forum


def coming(content: Content, on: date) -> tuple[Forum, ...]:
    """Forums held on this day or later, the next first; those whose day is not set yet stand last."""
    ahead = (forum for forum in content.forums if not _over(forum, on))
    return tuple(sorted(ahead, key=lambda forum: (forum.on is None, forum.on or date.max, forum.starts)))


def past(content: Content, on: date) -> tuple[Forum, ...]:
    """Forums that were held before this day, the latest first."""
    behind = (forum for forum in content.forums if _over(forum, on))
    return tuple(sorted(behind, key=lambda forum: forum.on or forum.over_by or date.min, reverse=True))


def _over(forum: Forum, on: date) -> bool:
    """A forum is past on the day after it; one with no day at all is never taken to be."""
    last = forum.on or forum.over_by
    return last is not None and last < on
