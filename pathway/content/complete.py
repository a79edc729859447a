"""Checking that a pack which stands alone has all that the app asks it for."""

from collections import Counter
from collections.abc import Iterator, Mapping

from pathway.content.areas import Area
from pathway.content.fault import Fault
from pathway.content.journey import Mover, Step, Way
from pathway.content.practice import Fills, QuickQuestion
from pathway.content.reading import Reading
from pathway.content.topics import OwnPrompt
from pathway.content.voice import DayPrompts
from pathway.scales import Handling, Level, Stage

# The ids that rules and screens name; sentences may change, these may not go.
REQUIRED: Mapping[str, tuple[str, ...]] = {
    "levels": tuple(level.value for level in Level),
    "areas": (
        *("food", "health", "clean", "home", "safe", "loved", "play", "school", "routines", "belonging"),
        *("extra-needs", "family-situation"),
    ),
    "steps": (
        *("s0-notice", "s1-consult", "s2-early-help", "s3-targeted", "s4-front-door", "s5-child-in-need"),
        *("s6-section-47", "s7-conference", "s8-pre-proceedings", "s9-court", "s10-step-down"),
    ),
    "decisions": tuple(f"dp{number}" for number in range(10)),
    "act_today": ("danger-now", "significant-harm", "child-told-us", "mark-not-mobile"),
    "contacts": ("emergency", "front-door", "out-of-hours"),
    "handling": tuple(handling.value for handling in Handling),
    "escalations": ("disagreement",),
    "test_questions": ("acceptable", "enough"),
    "topics": ("singled-out", "secondary-carers", "older-children", "exploitation", "young-carer", "closing"),
    "prompts": (
        *("money-or-care", "capacity-to-change", "agreed-not-seen", "was-not-brought", "own-appointment"),
        *("one-source", "same-for-all", "only-one-day", "adults-fill-the-page", "diagnosis-explains"),
        *("words-of-last-time", "father-not-asked", "ended-after-sessions"),
    ),
}
FILLED = (
    "dimensions",
    "neglect_types",
    "before_birth",
    "movers",
    "clocks",
    "voice_methods",
    "watching",
    "wants",
)
ALSO_FILLED = (
    *("recording", "sharing", "answerers", "tools", "facts"),
    *("factor_lists", "factors", "signs", "rights", "test_limits", "communication", "own_prompts", "plain_words"),
    *("vague_words", "frames"),
)
# The ages at which a child may fill in a part of their own.
OWN_PART = (Stage.CHILD, Stage.ADOLESCENT)


def incomplete(reading: Reading) -> Iterator[Fault]:
    """What a pack that stands alone still lacks."""
    name = reading.folder.name
    for kind, ids in REQUIRED.items():
        for id in ids:
            if (kind, id) not in reading.ids:
                yield Fault(name, kind, f"There is no “{id}”, which the app asks for", f"Add it to the {kind}")
    for kind in (*FILLED, *ALSO_FILLED):
        if not any(known == kind for known, _ in reading.ids):
            yield Fault(name, kind, "There is nothing of this kind", f"Add at least one under [[{kind}]]")
    yield from _quick_look(reading)
    yield from _ages(reading)
    yield from _ways(reading)
    yield from _numbers(reading)


def _quick_look(reading: Reading) -> Iterator[Fault]:
    fills = Counter(each.piece.fills for each in reading.written if isinstance(each.piece, QuickQuestion))
    for part in Fills:
        if fills[part] != 1:
            says = f"The quick look fills “{part.value}” {fills[part]} times, not once"
            yield Fault(reading.folder.name, "quick_look", says, "Give each part one question")


def _ages(reading: Reading) -> Iterator[Fault]:
    days = [each.piece for each in reading.written if isinstance(each.piece, DayPrompts)]
    for stage in Stage:
        if stage is not Stage.BEFORE_BIRTH and not any(
            stage in day.stages and not day.disabled and not day.parent for day in days
        ):
            says = f"No prompts for a day in the life of a child of the age “{stage.value}”"
            yield Fault(reading.folder.name, "days", says, "Add them under [[days]]")
    asked = {stage for each in reading.written if isinstance(each.piece, OwnPrompt) for stage in each.piece.stages}
    for stage in OWN_PART:
        if stage not in asked:
            says = f"No question of their own for a child of the age “{stage.value}”"
            yield Fault(reading.folder.name, "own_prompts", says, "Add some under [[own_prompts]]")


def _ways(reading: Reading) -> Iterator[Fault]:
    ways = {each.piece.way for each in reading.written if isinstance(each.piece, Mover)}
    for way in Way:
        if way not in ways:
            yield Fault(reading.folder.name, "movers", f"No mover says “{way.value}”", "Add one under [[movers]]")


def _numbers(reading: Reading) -> Iterator[Fault]:
    """Two areas, or two steps, may not stand in the same place of their order."""
    seen: dict[tuple[str, int], str] = {}
    for each in reading.written:
        if isinstance(each.piece, Area | Step):
            key = (each.kind, each.piece.number)
            if key in seen:
                says = f"The number {each.piece.number} is used already, in {seen[key]}"
                yield Fault(each.file, each.place, says, "Give one of the two the next free number")
            seen.setdefault(key, each.file)
