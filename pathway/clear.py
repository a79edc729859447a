"""Whether somebody could see that an action was done: words that may mean anything, and what is still to be said."""

import re
from dataclasses import dataclass
from functools import cache

from pathway.content import Content
from pathway.content.prompts import VagueWord
from pathway.plain import QUOTED
from pathway.plan import Action

WHO = "who does it"
DAY = "by which day"
SEEN = "how somebody will know that it was done"
NOTICES = "what the child will notice"
_MEASURED = re.compile(r"\d")  # a day, an hour, how often


@dataclass(frozen=True, slots=True)
class Vague:
    """A word of an action that may mean anything, as it was typed, and what to ask instead."""

    typed: str
    word: VagueWord


def vague(what: str, content: Content) -> tuple[Vague, ...]:
    """The words of an action that may mean anything, each kind once; what is quoted is somebody else’s."""
    own = QUOTED.sub(" ", what)
    each = ((word, _pattern(word.phrases).search(_without(own, word.unless))) for word in content.vague_words)
    return tuple(Vague(found[0], word) for word, found in each if found)


def unseen(action: Action, content: Content) -> bool:
    """Whether nobody could see that it was done: a word that may mean anything, and nothing said beside it."""
    what = action.what.strip()
    return not what or bool(vague(what, content) and not _measured(action) and not action.child_notices.strip())


def lacks(action: Action, content: Content) -> tuple[str, ...]:
    """What an action still has to say; of one whose words are clear, who does it and by when alone.

    Nothing of one with no words yet, or of which nothing is left to do.
    """
    if not action.what.strip() or not action.open_now:
        return ()
    is_vague, notices = bool(vague(action.what, content)), bool(action.child_notices.strip())
    lacking = {
        WHO: not action.who.strip(),
        DAY: action.by is None and not action.by_friday,
        SEEN: is_vague and not _measured(action) and not notices,
        NOTICES: is_vague and not notices,
    }
    return tuple(says for says, so in lacking.items() if so)


def _measured(action: Action) -> bool:
    return bool(_MEASURED.search(action.what))


def _without(what: str, unless: tuple[str, ...]) -> str:
    return _pattern(unless).sub(" ", what) if unless else what


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    each = (r"[\s\-]+".join(map(re.escape, re.split(r"[\s\-]+", phrase))) for phrase in phrases)
    return re.compile(r"(?<!\w)(?:" + "|".join(each) + r")(?!\w)", re.IGNORECASE)
