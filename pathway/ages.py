"""Ages: how old a child is on a day, in words, and which stage of childhood that is."""

from datetime import date

from pathway.household import Child
from pathway.scales import Birth, Stage

FIRST_YEAR_OF = ((Stage.BABY, 0), (Stage.YOUNG, 1), (Stage.CHILD, 5), (Stage.ADOLESCENT, 11))


def months_old(child: Child, on: date) -> int | None:
    """Whole months since birth on this day; None when unborn or not known."""
    if child.unborn or child.born.on is None or child.born.on > on:
        return None
    months = (on.year - child.born.on.year) * 12 + on.month - child.born.on.month
    return months - (on.day < child.born.on.day)


def stage(child: Child, on: date) -> Stage | None:
    """The stage of childhood on this day; None when the age is not known."""
    if child.unborn:
        return Stage.BEFORE_BIRTH
    months = months_old(child, on)
    if months is None:
        return None
    return [found for found, first in FIRST_YEAR_OF if months >= first * 12][-1]


def age(child: Child, on: date) -> str:
    """The age in words: “7 years”, “8 months”, “about 20 months”, “due 3 May 2026”, “age not known yet”."""
    born = child.born
    if child.unborn:
        return f"due {day(born.on)}" if born.on else "not yet born"
    if born.precision is Birth.APPROXIMATE and born.words.strip():
        return born.words.strip()
    months = months_old(child, on)
    if months is None:
        return born.words.strip() or "age not known yet"
    about = "about " if born.precision is Birth.APPROXIMATE else ""
    return about + _span(months)


def day(on: date) -> str:
    """A date in words: “3 May 2026”."""
    return f"{on.day} {on:%B %Y}"


def _span(months: int) -> str:
    if months < 24:
        return f"{months} month{'' if months == 1 else 's'}"
    return f"{months // 12} years"


def born_words(child: Child) -> str:
    """How the date of birth is known, in words."""
    born = child.born
    match born.precision:
        case Birth.EXACT if born.on:
            return f"born {day(born.on)}"
        case Birth.APPROXIMATE:
            return f"born about {day(born.on)}" if born.on else born.words.strip() or "date of birth not known exactly"
        case Birth.EXPECTED:
            return f"expected {day(born.on)}" if born.on else "not yet born"
    return "date of birth not known yet"


def check_birth(precision: Birth, on: date | None, today: date) -> str:
    """One sentence saying what to mend in a date of birth, or nothing."""
    if on is None:
        return ""
    if precision is Birth.EXPECTED:
        return (
            "" if on >= today.replace(year=today.year - 1) else "Check the expected date; it is more than a year ago."
        )
    if on > today:
        return "Check the date of birth; it is in the future. Choose “expected” for a child who is not yet born."
    if on.year < today.year - 19:
        return "Check the date of birth; it makes this person older than eighteen."
    return ""
