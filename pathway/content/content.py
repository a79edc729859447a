"""Content as the app sees it: one pack with what a local pack adds or puts in its place, frozen."""

from typing import TypeVar

from pathway.content.act import ActQuestion, Contact
from pathway.content.areas import Area, LevelWords
from pathway.content.directory import Service
from pathway.content.disability import Factor, FactorList, Right
from pathway.content.facts import Clock, Fact
from pathway.content.ground import Piece, Prompt, Shape, Titled
from pathway.content.journey import Decision, Escalation, Mover, Step, StepNote, Way
from pathway.content.pack import Pack
from pathway.content.portal import (
    Document,
    Forum,
    Guide,
    Help,
    Link,
    Part,
    QuizQuestion,
    Resource,
    Sheet,
    Theme,
    Wish,
)
from pathway.content.practice import Answerer, HandlingWords, QuickQuestion, SharingRule, Tool
from pathway.content.prompts import Box, RaisedPrompt, SentenceFrame, VagueWord
from pathway.content.topics import OwnPrompt, PlainWord, Topic
from pathway.content.voice import DayPrompts, Voice, VoiceMethod
from pathway.scales import Level, Stage

T = TypeVar("T", bound=Piece)


class Content(Shape):
    """Everything a screen or a report may say that is not a person’s own words.

    `past_areas` and `past_factors` are what is no longer asked of one record, by the last name it is known by.
    """

    pack: Pack
    local: Pack | None = None
    levels: tuple[LevelWords, ...]
    areas: tuple[Area, ...]
    dimensions: tuple[Titled, ...]
    neglect_types: tuple[Titled, ...]
    before_birth: tuple[Prompt, ...]
    quick_look: tuple[QuickQuestion, ...]
    steps: tuple[Step, ...]
    step_notes: tuple[StepNote, ...] = ()
    decisions: tuple[Decision, ...]
    movers: tuple[Mover, ...]
    clocks: tuple[Clock, ...]
    escalations: tuple[Escalation, ...]
    act_today: tuple[ActQuestion, ...]
    contacts: tuple[Contact, ...]
    voice_methods: tuple[VoiceMethod, ...]
    days: tuple[DayPrompts, ...]
    watching: tuple[Prompt, ...]
    wants: tuple[Prompt, ...]
    recording: tuple[Prompt, ...]
    factor_lists: tuple[FactorList, ...] = ()
    factors: tuple[Factor, ...] = ()
    signs: tuple[Prompt, ...] = ()
    rights: tuple[Right, ...] = ()
    test_questions: tuple[Titled, ...] = ()
    test_limits: tuple[Prompt, ...] = ()
    communication: tuple[Prompt, ...] = ()
    topics: tuple[Topic, ...] = ()
    own_prompts: tuple[OwnPrompt, ...] = ()
    plain_words: tuple[PlainWord, ...] = ()
    prompts: tuple[RaisedPrompt, ...] = ()
    vague_words: tuple[VagueWord, ...] = ()
    frames: tuple[SentenceFrame, ...] = ()
    handling: tuple[HandlingWords, ...]
    sharing: tuple[SharingRule, ...]
    answerers: tuple[Answerer, ...]
    tools: tuple[Tool, ...]
    facts: tuple[Fact, ...]
    guides: tuple[Guide, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    documents: tuple[Document, ...] = ()
    resources: tuple[Resource, ...] = ()
    themes: tuple[Theme, ...] = ()
    quiz: tuple[QuizQuestion, ...] = ()
    forums: tuple[Forum, ...] = ()
    links: tuple[Link, ...] = ()
    wishes: tuple[Wish, ...] = ()
    helps: tuple[Help, ...] = ()
    directory: tuple[Service, ...] = ()
    past_areas: tuple[Titled, ...] = ()
    past_factors: tuple[Titled, ...] = ()

    @property
    def packs(self) -> tuple[Pack, ...]:
        """The packs it was made from, the wider one first."""
        return (self.pack,) if self.local is None else (self.pack, self.local)

    @property
    def rated(self) -> tuple[Area, ...]:
        """The areas that have levels, in order."""
        return tuple(area for area in self.areas if area.rated)

    @property
    def escalation(self) -> Escalation:
        """How professionals settle a disagreement here."""
        return self.escalations[0]

    @property
    def factor_list(self) -> FactorList:
        """The list of disability factors in force: the area’s own where it brought one."""
        return self.factor_lists[0]

    def area(self, id: str) -> Area:
        """The area of this id; KeyError when there is none."""
        return by_id(self.areas, id)

    def step(self, id: str) -> Step:
        """The step of this id; KeyError when there is none."""
        return by_id(self.steps, id)

    def decision(self, id: str) -> Decision:
        """The decision point of this id; KeyError when there is none."""
        return by_id(self.decisions, id)

    def mover(self, id: str) -> Mover:
        """The mover of this id; KeyError when there is none."""
        return by_id(self.movers, id)

    def clock(self, id: str) -> Clock:
        """The clock of this id; KeyError when there is none."""
        return by_id(self.clocks, id)

    def contact(self, id: str) -> Contact:
        """The contact of this id; KeyError when there is none."""
        return by_id(self.contacts, id)

    def act_question(self, id: str) -> ActQuestion:
        """The question of act today of this id; KeyError when there is none."""
        return by_id(self.act_today, id)

    def factor(self, id: str) -> Factor:
        """The disability factor of this id; KeyError when the list in force has none."""
        return by_id(self.factors, id)

    def test_question(self, id: str) -> Titled:
        """The test question of this id; KeyError when there is none."""
        return by_id(self.test_questions, id)

    def topic(self, id: str) -> Topic:
        """The topic of this id; KeyError when there is none."""
        return by_id(self.topics, id)

    def frames_for(self, box: Box) -> tuple[SentenceFrame, ...]:
        """The sentences that this box may be begun with, in their order."""
        return tuple(frame for frame in self.frames if box in frame.boxes)

    def fact(self, id: str) -> Fact:
        """The fact of this id; KeyError when there is none."""
        return by_id(self.facts, id)

    def facts_of(self, ids: tuple[str, ...]) -> tuple[Fact, ...]:
        """The facts of these ids, in the order given."""
        return tuple(self.fact(id) for id in ids)

    def guides_in(self, part: Part) -> tuple[Guide, ...]:
        """The pages of guidance of one part of the portal, in their order."""
        return tuple(sorted((one for one in self.guides if one.part is part), key=lambda one: one.number))

    def guide(self, id: str) -> Guide:
        """The page of guidance of this id; KeyError when there is none."""
        return by_id(self.guides, id)

    def sheet(self, id: str) -> Sheet:
        """The blank sheet of this id; KeyError when there is none."""
        return by_id(self.sheets, id)

    def help(self, id: str) -> Help:
        """The kind of help of this id; KeyError when there is none."""
        return by_id(self.helps, id)

    def service(self, id: str) -> Service:
        """The entry of the local directory of this id; KeyError when there is none."""
        return by_id(self.directory, id)

    def level(self, level: Level) -> str:
        """The short name of a level."""
        return by_id(self.levels, level.value).title

    def moves(self, way: Way) -> tuple[Mover, ...]:
        """What moves a child this way, or never does by itself."""
        return tuple(mover for mover in self.movers if mover.way is way)

    def notes_for(self, step_id: str) -> tuple[StepNote, ...]:
        """What the local pack adds to a step."""
        return tuple(note for note in self.step_notes if note.step == step_id)

    def tools_for(self, step_id: str) -> tuple[Tool, ...]:
        """The tools of a step: those that say so themselves, national first, then local."""
        return tuple(tool for tool in self.tools if step_id in tool.steps)

    def own_prompts_at(self, stage: Stage) -> tuple[OwnPrompt, ...]:
        """What a child or young person of this age is asked in their own part."""
        return tuple(prompt for prompt in self.own_prompts if stage in prompt.stages)

    def voice(self, stage: Stage, disabled: bool = False) -> Voice:
        """All that helps to hear a child of this age."""
        days = tuple(day for day in self.days if stage in day.stages and (disabled or not day.disabled))
        return Voice(
            methods=tuple(method for method in self.voice_methods if stage in method.stages),
            days=tuple(day for day in days if not day.parent),
            parent_days=tuple(day for day in days if day.parent),
            watching=self.watching,
            wants=self.wants,
            recording=self.recording,
        )


def by_id(pieces: tuple[T, ...], id: str) -> T:
    """The piece of this id; KeyError when there is none."""
    for piece in pieces:
        if piece.id == id:
            return piece
    raise KeyError(id)
