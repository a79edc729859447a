"""Topics raised by the record or opened by choice, the young person’s own part, and words to think twice about."""

from pathway.content.ground import Piece, Slug, Words
from pathway.content.journey import Route
from pathway.scales import Stage


class Topic(Piece):
    """One topic to look at closely; where it is harm, a yes is harm done to the child and never their behaviour."""

    title: Words
    says: Words
    prompts: tuple[Words, ...]
    concern: tuple[Words, ...]
    strength: tuple[Words, ...]
    next: tuple[Words, ...]
    harm: bool = False
    if_yes: Route | None = None
    facts: tuple[Slug, ...] = ()


class OwnPrompt(Piece):
    """One question of the part that a child or young person fills in themselves."""

    question: Words
    help: str = ""
    stages: tuple[Stage, ...]


class PlainWord(Piece):
    """Words that blame or blur as one writes, what to write instead, and why."""

    phrases: tuple[Words, ...]
    instead: Words
    because: Words
