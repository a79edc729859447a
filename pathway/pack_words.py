"""What the kinds, the pieces and the parts of content are called where somebody is told what a pack changes."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from pydantic import BaseModel

from pathway import ages
from pathway.content import Pack
from pathway.scales import Stage

LONGEST_NAME = 80  # characters by which a piece is known

# Every kind of the content, those that are looked at first before the others.
KINDS: Mapping[str, str] = {
    "areas": "Areas of care",
    "levels": "Levels",
    "contacts": "Who to ring",
    "act_today": "Act today",
    "facts": "Facts",
    "factor_lists": "The list of factors for a disabled child",
    "factors": "Factors for a disabled child",
    "steps": "Steps of the pathway",
    "step_notes": "What is added to steps here",
    "decisions": "Questions of the pathway",
    "movers": "What moves a child up or down, and what never does",
    "clocks": "How long things may take",
    "escalations": "When professionals disagree",
    "voice_methods": "Ways to hear a child",
    "days": "A day in a child’s life",
    "watching": "Watching a child",
    "wants": "What a child wants",
    "recording": "How a child’s words are written down",
    "own_prompts": "A young person’s own part",
    "quick_look": "The quick look",
    "before_birth": "Before birth",
    "topics": "Topics to look at closely",
    "signs": "Signs particular to disabled children",
    "rights": "Rights to support",
    "test_questions": "The test question for a disabled child",
    "test_limits": "Limits of the test question",
    "communication": "How a child communicates",
    "dimensions": "Dimensions of assessment",
    "neglect_types": "Types of neglect",
    "prompts": "Things to think with",
    "plain_words": "Words to think twice about",
    "vague_words": "Words of an action that may mean anything",
    "frames": "Beginnings of sentences",
    "handling": "Who may read what is written",
    "sharing": "Rules of sharing",
    "answerers": "Who may be able to answer",
    "guides": "Pages of guidance",
    "tools": "Tools and forms",
    "sheets": "Blank sheets",
    "documents": "Other people’s documents",
    "resources": "What to watch and read",
    "links": "Addresses outside",
    "wishes": "What families say they want",
    "helps": "Kinds of help",
    "directory": "The local directory",
    "themes": "Themes of the team quiz",
    "quiz": "The team quiz",
    "forums": "Forums",
    "pack": "What England’s pack says of itself",
    "local": "What the area’s pack says of itself",
    "past_areas": "Areas that are no longer asked",
    "past_factors": "Factors that are no longer asked",
}
# What stands several times inside one piece: one of them, and all of them.
INNER: Mapping[str, tuple[str, str]] = {
    "options": ("answer", "answers"),
    "parts": ("part", "parts"),
    "passages": ("passage", "passages"),
    "see": ("way on", "ways on"),
    "stages": ("stage", "stages"),
}
_NAMED_BY = ("title", "name", "question", "says", "text", "phrases")
_AGES: Mapping[Stage, str] = {
    Stage.BEFORE_BIRTH: "before birth",
    Stage.BABY: "a baby",
    Stage.YOUNG: "one to four",
    Stage.CHILD: "five to ten",
    Stage.ADOLESCENT: "eleven to seventeen",
}
_PARTS: Mapping[str, str] = {
    "alert": "what to know first",
    "anchors": "sentence",
    "answers": "the question it answers",
    "areas": "where it serves",
    "as_of": "day of the source",
    "ask": "what to ask",
    "ask_for": "what to ask",
    "asked_if": "when it is asked",
    "asks": "what it asks for",
    "at": "pages it stands on",
    "because": "why",
    "begins": "how it begins",
    "board": "partnership",
    "boxes": "boxes it is offered at",
    "chase": "if nobody has answered",
    "check_again": "day to look again",
    "checked": "day somebody last looked",
    "checked_by": "who looked",
    "child": "words for the child",
    "children": "what to hold on to for the child",
    "clocks": "how long it may take",
    "closed": "closed for now",
    "concern": "signs of concern",
    "confirmed_on": "day it was confirmed",
    "confirmed_where": "how it was confirmed",
    "contacts": "posts to ask for",
    "dimensions": "dimensions of assessment",
    "disabled": "for a disabled child",
    "does": "what it helps to do",
    "email": "e-mail address",
    "ends": "when it ends",
    "escalate": "if the answer leaves the child in danger",
    "fact": "fact it rests on",
    "facts": "facts it rests on",
    "fills": "part of the assessment it fills",
    "find": "how to find the number",
    "first_help": "what may help first",
    "footing": "what it stands on in law and guidance",
    "for_family": "what a parent is told",
    "for_whom": "for whom it is",
    "frame": "lines of its frame",
    "gaps": "what is not known of it",
    "general": "every age",
    "get": "where to get it",
    "guide": "page of guidance",
    "harm": "a yes is harm to the child",
    "help": "what helps to answer",
    "how": "how to ask",
    "if_no": "after a no",
    "if_yes": "after a yes",
    "instead": "what to write instead",
    "invented": "invented, for trying out",
    "join": "how to join",
    "jurisdiction": "where it holds",
    "kinds": "kinds of help",
    "leads": "who leads",
    "lines": "lines to write on",
    "loud": "its status is always shown",
    "mark": "how it came to be known",
    "needs_speech": "needs speech",
    "neglect_types": "types of neglect",
    "next": "what to do next",
    "not_asked": "ages at which it is not asked",
    "not_for": "what it is not for",
    "now": "what to do now",
    "on": "day",
    "options": "answers",
    "ours": "about our own practice",
    "over_by": "day by which it is over",
    "owner": "whose it is",
    "parent": "about a parent",
    "part": "part of the portal",
    "parts": "parts of the portal that show it",
    "phone": "telephone number",
    "phones": "telephone numbers",
    "phrases": "words it looks for",
    "place": "page of the app",
    "points": "points",
    "practice": "what it asks of us",
    "prompts": "what to ask",
    "questions": "what to ask",
    "rated": "levels are chosen in it",
    "record": "what to write down",
    "reproduce": "whether it may be copied",
    "retired": "day from which it is retired",
    "review_by": "day by which to look again",
    "right": "it holds",
    "ring": "whom to ring",
    "rows": "empty rows",
    "says": "what it says",
    "scope": "of whom it is asked",
    "see": "way on",
    "sheet": "blank sheet",
    "since": "day it came in",
    "stages": "ages",
    "starts": "when it starts",
    "step": "step of the pathway",
    "steps": "steps of the pathway",
    "story": "what happened",
    "strength": "signs of strength",
    "subjects": "what it may be about",
    "title": "name",
    "unit": "what it is counted in",
    "unless": "words it leaves in peace",
    "up_when": "when a child goes up",
    "down_when": "when a child goes down",
    "url": "page on the web",
    "way": "which way it moves",
    "when": "when to use it",
    "where": "address",
    "who": "whom to ask",
    "within": "how soon",
    "words": "other words that lead to it",
    "working_if": "working if",
    "worry_if": "worry if",
}


def kind_in_words(kind: str) -> str:
    """What a kind of content is called."""
    return KINDS.get(kind) or _spaced(kind).capitalize()


def part_in_words(part: object) -> str:
    """What a part of a piece is called: a field of it, or an age or a level by which it is divided."""
    match part:
        case Stage():
            return _AGES[part]
        case Enum():
            return _spaced(str(part.value))
        case _:
            return _PARTS.get(str(part)) or _spaced(str(part))


def unsaid(piece: BaseModel) -> tuple[str, ...]:
    """The fields that are names for the program; the version of a pack is said before all that it changes."""
    return ("id", "version", "extends") if isinstance(piece, Pack) else ("id",)


def shown(value: Any) -> str:
    """One value that has no parts of its own, in words."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case Enum():
            return part_in_words(value)
        case date():
            return ages.day(value)
        case _:
            return str(value)


def name_of(piece: BaseModel) -> str:
    """By what a piece is known, cut short between two words where it is long."""
    named = next((words for part in _NAMED_BY if (words := getattr(piece, part, ""))), getattr(piece, "id", ""))
    named = ", ".join(named) if isinstance(named, tuple) else named
    return named if len(named) <= LONGEST_NAME else f"{named[:LONGEST_NAME].rsplit(' ', 1)[0]}…"


def _spaced(part: str) -> str:
    return part.replace("_", " ").replace("-", " ")
