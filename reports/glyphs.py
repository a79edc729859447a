"""What can be printed of what a person typed: every character as itself or as a mark that says which it was."""

import re
import unicodedata
from collections.abc import Callable, Iterator

NEW_LINES = re.compile("\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
TAB = "    "
STACK = 4  # marks on one letter; no writing needs more, and a taller stack would climb over the lines above

# Overrides turn letters round so that what is read is not what was typed; they are shown, never obeyed.
OVERRIDES = frozenset("\u202d\u202e")
# Format characters that do have a picture of their own (Arabic number signs and the like).
VISIBLE_FORMAT = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2")


def invisible(character: str) -> bool:
    """Whether a character has no picture: joiners, soft hyphens, direction marks, variation selectors."""
    if "\ufe00" <= character <= "\ufe0f" or character == "\u034f":
        return True
    return unicodedata.category(character) == "Cf" and character not in VISIBLE_FORMAT | OVERRIDES


def leans(character: str) -> bool:
    """Whether a character is written on or around the letter before it: an accent, a tone, a vowel sign."""
    return unicodedata.category(character).startswith("M")


def mark(character: str) -> str:
    """The visible mark that stands for a character no font has, such as [U+1F44D]."""
    return f"[U+{ord(character):04X}]"


def printable(text: str, has_glyph: Callable[[str], bool]) -> str:
    """The text as it will be printed, composed (NFC), with `\\n` as its only control character."""
    composed = _composed(text)
    if _all_plain(composed, has_glyph):
        return composed
    return "".join(shown for _, shown in _each(composed, has_glyph))


def unprintable(text: str, has_glyph: Callable[[str], bool]) -> list[str]:
    """The characters of a text that are printed as marks, in order, each once."""
    composed = _composed(text)
    if _all_plain(composed, has_glyph):
        return []
    return list(dict.fromkeys(typed for typed, shown in _each(composed, has_glyph) if shown != typed))


def _composed(text: str) -> str:
    return NEW_LINES.sub("\n", unicodedata.normalize("NFC", text)).replace("\t", TAB)


def _all_plain(text: str, has_glyph: Callable[[str], bool]) -> bool:
    """Whether every character stands for itself; most texts do, and need not be gone through one by one."""
    return all(_has_picture(each, has_glyph) and not unicodedata.combining(each) for each in set(text))


def _each(text: str, has_glyph: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """Each character and what is printed for it."""
    stacked = 0
    for character in text:
        stacked = stacked + 1 if unicodedata.combining(character) else 0
        plain = stacked <= STACK and _has_picture(character, has_glyph)
        yield character, character if plain else mark(character)


def _has_picture(character: str, has_glyph: Callable[[str], bool]) -> bool:
    if character == "\n" or " " <= character <= "~":
        return True
    if character in OVERRIDES or unicodedata.category(character) in ("Cc", "Cs"):
        return False
    return invisible(character) or has_glyph(character)


def name(character: str) -> str:
    """What a marked character is called, for the list at the end of a report."""
    return unicodedata.name(character, "a character without a name").lower()
