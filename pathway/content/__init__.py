"""Content packs: what the app says that is not a person’s own words, read, checked whole and frozen."""

from pathway.content.act import ActQuestion, Contact, When
from pathway.content.areas import Area, LevelWords
from pathway.content.check import check
from pathway.content.content import Content
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
from pathway.content.practice import Answerer, Fills, HandlingWords, QuickQuestion, SharingRule, Tool
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
    "Escalation",
    "EscalationStage",
    "Fact",
    "Factor",
    "FactorList",
    "Fault",
    "Fills",
    "HandlingWords",
    "LevelWords",
    "Mark",
    "Mover",
    "Option",
    "OwnPrompt",
    "Pack",
    "PlainWord",
    "Prompt",
    "QuickQuestion",
    "Right",
    "Route",
    "Scope",
    "SharingRule",
    "Status",
    "Step",
    "StepNote",
    "Titled",
    "Tool",
    "Topic",
    "Unit",
    "Voice",
    "VoiceMethod",
    "Way",
    "When",
    "check",
    "load",
    "packs",
]
