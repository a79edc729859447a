"""How many syllables an English word has when it is said, by a simple estimate from its letters."""

import re

_VOWELS = re.compile(r"[aeiouy]+")
# An e that is written and not said: “safely”, “arrangement”, “named”, “homes”.
_SILENT = re.compile(
    r"(?<=[^aeiouy])e(?=ly$|ments?$|ful|less|ness)|(?<=[^aeiouytd])ed$|(?<=[^aeiouyscgzx])(?<!sh)(?<!ch)es$"
)
_SILENT_END = re.compile(r"(?<=[^aeiouy])e$")
_SAID_END = re.compile(r"[^aeiouyl]le$")
# The first half of many a joined word ends in one too: “somebody”, “caregiver”, “timetable”.
_JOINED = re.compile(
    r"^(?:some|home|safe|where|there|here|care|life|time|fore|house|side|make|take|base|wide)(?=[^aeiouyrds])"
)
# Two vowels that are said one after the other: “situ-ation”, “appropri-ate”, “experi-ence”.
_APART = re.compile(r"(?<![ctsgx])i(?=[ao]|u[ms])(?!our|on)|(?<![qg])u(?=a)|(?<![ctsgx])(?<!fr)i(?=en)")


def syllables(word: str) -> int:
    """The syllables of one English word; never less than one. It is an estimate, and wrong for some words by one."""
    letters = word.casefold()
    count = len(_VOWELS.findall(letters)) + len(_APART.findall(letters)) - len(_SILENT.findall(letters))
    if _SILENT_END.search(letters) and not _SAID_END.search(letters):
        count -= 1
    if _JOINED.search(letters):
        count -= 1
    return max(count, 1)
