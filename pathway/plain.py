"""Words to avoid, found as somebody writes: what to say instead is offered, and nothing is blocked or changed."""

import re
from functools import cache

from pathway.content import Content, PlainWord

# What stands between quotation marks is somebody else’s way of saying it, and may be just what has to be kept.
_QUOTED = re.compile(r"“[^”]*”?|‘[^’]*’(?!\w)|\"[^\"]*\"?")


def found(text: str, content: Content) -> tuple[PlainWord, ...]:
    """The words to avoid that stand in a text outside quotation marks, in the order of the content."""
    own = _QUOTED.sub(" ", text).replace("’", "'").casefold()
    return tuple(word for word in content.plain_words if _pattern(word.phrases).search(own))


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the phrases as whole words, however they are spaced or joined."""
    each = (r"[\s\-]+".join(map(re.escape, re.split(r"[\s\-]+", _flat(phrase)))) for phrase in phrases)
    return re.compile(r"(?<!\w)(?:" + "|".join(each) + r")(?!\w)")


def _flat(phrase: str) -> str:
    return phrase.replace("’", "'").casefold().strip()
