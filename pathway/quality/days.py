"""What is said of a child’s days, wherever it stands: whether a day is described, and whether a weekend is."""

import re
from collections.abc import Iterator

from pathway import applies
from pathway.household import Child
from pathway.quality.finding import Look
from pathway.scales import Stage

# Parts of a day; a text that speaks of two of them describes one, and a text that speaks of one may say only when.
PARTS = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        r"mornings?|breakfasts?|wakes?|woke|(?:gets?|got|is|are|was|were|be) up",
        r"nursery|school|lunch(?:es)?|afternoons?|midday",
        r"evenings?|teas?|teatime|dinners?|supper",
        r"nights?|bed ?times?|to bed|asleep|sleeps?|slept",
    )
)
# A baby’s day is what is done with the baby.
OF_A_BABY = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        r"feeds?|fed|feeding|bottles?|milk|breast(?:fed)?",
        r"picked up|held|carried|cuddled|put down|in (?:his|her|the|a) (?:bouncer|cot|pram)",
        r"talked to|sung to|smiled? at|played with|sang|bath(?:ed|s)?|nappy|nappies|changed",
    )
)
_SHORT = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
_DAY = r"(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rs|rsday|urday)?s?"
WEEKEND = re.compile(r"\b(?:weekends?|saturdays?|sundays?)\b", re.IGNORECASE)
SPAN = re.compile(rf"\b{_DAY}\s*(?:[-–—]|\b(?:to|till|until|through)\b)\s*{_DAY}\b", re.IGNORECASE)


def described(look: Look, child: Child) -> bool:
    """Whether a day of this child is described: in its own box, in an observation or in the argument.

    Evidence is one thing seen or said, and no day.
    """
    if any(voice.day.strip() for voice in look.record.voices_of(child)):
        return True
    parts = PARTS + (OF_A_BABY if applies.stage_of(child, look.on) is Stage.BABY else ())
    observed = (voice.observed for voice in look.record.voices_of(child))
    texts = (*observed, look.record.meaning(child).life)
    return any(sum(bool(part.search(text)) for part in parts) > 1 for text in texts)


def weekend(look: Look, child: Child) -> bool:
    """Whether anything written of this child, or of all, speaks of a Saturday or a Sunday."""
    return any(WEEKEND.search(text) or _spans(text) for text in _of(look, child))


def _spans(text: str) -> bool:
    """Whether days are named from one to another with a weekend between: “Fri–Mon”, and never “Monday to Friday”."""
    ends = ((_SHORT[first.lower()], _SHORT[last.lower()]) for first, last in SPAN.findall(text))
    return any(last > 4 or first > 4 or last < first for first, last in ends)


def _of(look: Look, child: Child) -> Iterator[str]:
    record, meaning = look.record, look.record.meaning(child)
    for voice in record.voices_of(child):
        yield from (voice.day, voice.observed, voice.wants)
    yield from (meaning.life, meaning.working, meaning.worried)
    yield from (piece.words for piece in record.evidence if child.id in piece.child_ids or not piece.child_ids)
    for judgement in record.judgements:
        if judgement.child_id == child.id:
            yield from (judgement.meaning_now, judgement.how_long, judgement.how_often, judgement.how_recent)
    for event in record.events:
        if child.id in event.child_ids or not event.child_ids:
            yield from (event.when, event.what, event.effect)
