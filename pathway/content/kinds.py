"""The kinds of content: what a file’s double square brackets may say, and the shape each has."""

from collections.abc import Mapping

from pathway.content.act import ActQuestion, Contact
from pathway.content.areas import Area, LevelWords, Retired
from pathway.content.disability import Factor, FactorList, Right
from pathway.content.facts import Clock, Fact
from pathway.content.ground import Piece, Prompt, Titled
from pathway.content.journey import Decision, Escalation, Mover, Step, StepNote
from pathway.content.pack import Pack
from pathway.content.portal import (
    Document,
    Forum,
    Guide,
    Help,
    Link,
    QuizQuestion,
    Resource,
    Sheet,
    Theme,
    Wish,
)
from pathway.content.practice import Answerer, HandlingWords, QuickQuestion, SharingRule, Tool
from pathway.content.prompts import RaisedPrompt, SentenceFrame, VagueWord
from pathway.content.topics import OwnPrompt, PlainWord, Topic
from pathway.content.voice import DayPrompts, VoiceMethod

PACK_FILE = "pack.toml"

# A folder of this name holds one piece a file; every other file holds lists, each under the name of its kind.
FOLDERS: Mapping[str, str] = {"areas": "areas", "steps": "steps", "guides": "guides", "sheets": "sheets"}

SHAPES: Mapping[str, type[Piece]] = {
    "pack": Pack,
    "areas": Area,
    "steps": Step,
    "levels": LevelWords,
    "dimensions": Titled,
    "neglect_types": Titled,
    "before_birth": Prompt,
    "quick_look": QuickQuestion,
    "step_notes": StepNote,
    "decisions": Decision,
    "movers": Mover,
    "clocks": Clock,
    "escalations": Escalation,
    "act_today": ActQuestion,
    "contacts": Contact,
    "voice_methods": VoiceMethod,
    "days": DayPrompts,
    "watching": Prompt,
    "wants": Prompt,
    "recording": Prompt,
    "factor_lists": FactorList,
    "factors": Factor,
    "signs": Prompt,
    "rights": Right,
    "test_questions": Titled,
    "test_limits": Prompt,
    "communication": Prompt,
    "topics": Topic,
    "own_prompts": OwnPrompt,
    "plain_words": PlainWord,
    "prompts": RaisedPrompt,
    "vague_words": VagueWord,
    "frames": SentenceFrame,
    "handling": HandlingWords,
    "sharing": SharingRule,
    "answerers": Answerer,
    "tools": Tool,
    "guides": Guide,
    "sheets": Sheet,
    "documents": Document,
    "resources": Resource,
    "themes": Theme,
    "quiz": QuizQuestion,
    "forums": Forum,
    "links": Link,
    "wishes": Wish,
    "helps": Help,
    "facts": Fact,
    "retired": Retired,
}

LISTS = tuple(kind for kind in SHAPES if kind not in ("pack", *FOLDERS.values()))
