"""Content packs: what the app says that is not a person’s own words, read, checked whole and frozen."""

from pathway.content.act import ActQuestion, Contact, When
from pathway.content.areas import Area, FormerArea, LevelWords
from pathway.content.check import check
from pathway.content.content import Content
from pathway.content.directory import Service
from pathway.content.disability import Factor, FactorList, Right
from pathway.content.facts import Clock, Fact, Mark, Status, Unit
from pathway.content.fault import Fault
from pathway.content.ground import Prompt, Titled
from pathway.content.journey import (
    Decision,
    Escalation,
    EscalationStage,
    Mover,
    Option,
    Route,
    Scope,
    Step,
    StepNote,
    Way,
)
from pathway.content.load import load, packs
from pathway.content.pack import Pack
from pathway.content.portal import (
    Document,
    Forum,
    Guide,
    Help,
    Link,
    Medium,
    Part,
    Passage,
    QuizOption,
    QuizQuestion,
    Resource,
    See,
    Sheet,
    SheetPart,
    Theme,
    Wish,
)
from pathway.content.practice import Answerer, Does, Fills, HandlingWords, QuickQuestion, SharingRule, Tool
from pathway.content.topics import OwnPrompt, PlainWord, Topic
from pathway.content.voice import DayPrompts, Voice, VoiceMethod

__all__ = [
    "ActQuestion",
    "Answerer",
    "Area",
    "Clock",
    "Contact",
    "Content",
    "DayPrompts",
    "Decision",
    "Document",
    "Does",
    "Escalation",
    "EscalationStage",
    "Fact",
    "Factor",
    "FactorList",
    "Fault",
    "Fills",
    "FormerArea",
    "Forum",
    "Guide",
    "HandlingWords",
    "Help",
    "LevelWords",
    "Link",
    "Mark",
    "Medium",
    "Mover",
    "Option",
    "OwnPrompt",
    "Pack",
    "Part",
    "Passage",
    "PlainWord",
    "Prompt",
    "QuickQuestion",
    "QuizOption",
    "QuizQuestion",
    "Resource",
    "Right",
    "Route",
    "Scope",
    "See",
    "Service",
    "SharingRule",
    "Sheet",
    "SheetPart",
    "Status",
    "Step",
    "StepNote",
    "Theme",
    "Titled",
    "Tool",
    "Topic",
    "Unit",
    "Voice",
    "VoiceMethod",
    "Way",
    "When",
    "Wish",
    "check",
    "load",
    "packs",
]
