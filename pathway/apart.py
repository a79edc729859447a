"""Words that run from right to left, set apart so that the sentence around them keeps its own order.

Without that, “Seen: أميرة, 3 March 2026” would be shown with the number before the name (Unicode annex 9).
"""

import unicodedata

FIRST_STRONG, END = "\u2068", "\u2069"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})


def isolated(words: str) -> str:
    """The same words, with invisible marks around them where any of their letters runs from right to left."""
    if words.isascii() or words.startswith(FIRST_STRONG):
        return words
    turned = any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in words)
    return f"{FIRST_STRONG}{words}{END}" if turned else words
