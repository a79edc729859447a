"""What a letter says in our own words, by the age of its reader: short, plain, no promise that nobody wrote down."""

from collections.abc import Mapping
from dataclasses import dataclass

from pathway.scales import Stage
from reports.document import Drawing, Picture, Size

PICTURES: Mapping[Drawing, str] = {
    Drawing.TALKING: "A drawing of two speech bubbles.",
    Drawing.LISTENING: "A drawing of a face that listens.",
    Drawing.WISH: "A drawing of a star.",
    Drawing.HANDS: "A drawing of an open hand.",
    Drawing.NEXT: "A drawing of a calendar with one day ringed.",
    Drawing.HOME: "A drawing of a house.",
    Drawing.TELEPHONE: "A drawing of a telephone.",
    Drawing.HEART: "A drawing of a heart.",
    Drawing.LETTER: "A drawing of an envelope.",
}


def drawn(drawing: Drawing, *, big: bool = False) -> Picture:
    """A drawing, with what it shows."""
    return Picture(drawing, PICTURES[drawing], big)


@dataclass(frozen=True, slots=True)
class Words:
    """What one letter says around what is written of a child; `{by}` is who writes, `{day}` a day, and so on.

    `greeting` goes before the name. A title comes with its part and is left out with it; what is blank is not said.
    With `notes`, what was seen of a child stands there although something is written to them.
    """

    kind: str
    greeting: str
    opening: tuple[str, ...]
    copied: str
    said: str
    unchanged: str
    showed: str
    watched: str
    thanks: str
    unheard: str
    hear: str
    did: str
    coming: str
    notice: str
    looking_again: str
    looked_again: str
    talk: str
    to_me: tuple[str, ...]
    ring: str
    unsure: str
    write: str
    more: str = "One more thing"
    notes: bool = False
    size: Size = Size.LARGER
    drawings: frozenset[Drawing] = frozenset(Drawing)
    big: bool = False

    def picture(self, drawing: Drawing) -> Picture | None:
        """A drawing, where this letter has it."""
        return drawn(drawing, big=self.big) if drawing in self.drawings else None


STORY = Words(
    kind="A story to read together",
    greeting="Hello",
    opening=("This story is for you.", "{by} wrote it."),
    copied="For the grown-up: read it aloud, together. Some lines are notes. Say those in your own words.",
    said="You told us",
    unchanged="You said it like this.",
    showed="You showed us",
    watched="This is what I saw.",
    thanks="Thank you for telling us.",
    unheard="We want to know you",
    hear="We have not talked yet. We want to hear you.",
    did="What we did",
    coming="What comes next",
    notice="You may notice this.",
    looking_again="",
    looked_again="",
    talk="Who you can tell",
    to_me=("You can tell me.", "You can show me too."),
    ring="{whom} listens to children: {phone}.",
    unsure="Try the number together first.",
    write="Draw here",
    size=Size.LARGEST,
    big=True,
)
CHILD = Words(
    kind="A letter to you",
    greeting="Dear",
    opening=("My name is {by}.", "This letter is for you."),
    copied="Some lines come from my notes. They may call you by your name.",
    said="What you told us",
    unchanged="These are your words, as you said them.",
    showed="What you showed us",
    watched="You showed us things without words. I wrote this down.",
    thanks="Thank you for telling us. None of this is your fault.",
    unheard="We want to hear you",
    hear="We have not talked yet. We want to hear you.",
    did="What we did about it",
    coming="What happens next",
    notice="This is planned. You may notice it.",
    looking_again="We look at all of this again on {day}.",
    looked_again="We said we would look again on {day}.",
    talk="Who you can talk to",
    to_me=("You can talk to me.", "Is something here wrong? Please tell me."),
    ring="You can also ring {whom} on {phone}.",
    unsure="Let us try the number together first.",
    write="Write or draw here",
)
TEEN = Words(
    kind="A letter to you",
    greeting="Dear",
    opening=("I am {by}, and this letter is for you.",),
    copied="Some lines are copied from my notes, so they may use your name.",
    said="What you told us",
    unchanged="These are your words, exactly as you gave them.",
    showed="What you showed us",
    watched="You showed us things without words, and I wrote this down.",
    thanks="Thank you for telling us. None of this is your fault.",
    unheard="We want to hear from you",
    hear="We have not talked yet. We want to hear you, in whatever way suits you.",
    did="What we did about it",
    coming="What happens next",
    notice="This is what is planned, and what you may notice of it.",
    looking_again="We look at all of this again on {day}.",
    looked_again="We said that we would look at this again on {day}.",
    talk="Who you can talk to",
    to_me=("You can talk to me.", "If something here is wrong or missing, please tell me."),
    ring="You can also ring {whom} on {phone}.",
    unsure="Let us try the number together first.",
    write="Room for what you want to say",
    drawings=frozenset({Drawing.TALKING, Drawing.NEXT, Drawing.TELEPHONE}),
)
LATER = Words(
    kind="A letter to keep, for you to read when you are older",
    greeting="For",
    opening=("My name is {by}.", "You were very small when I wrote this.", "One day you may want to know."),
    copied="Some lines come from my notes. They may call you by your name.",
    said="What you told us",
    unchanged="These were your words.",
    showed="What you showed us",
    watched="You had no words yet. This is what I saw.",
    thanks="",
    unheard="",
    hear="",
    did="What we did about it",
    coming="What was planned for you",
    notice="We hoped you would notice this.",
    looking_again="We planned to look at it again on {day}.",
    looked_again="We planned to look at it again on {day}.",
    talk="",
    to_me=(),
    ring="",
    unsure="",
    notes=True,
    write="Room for a photograph or for words",
    drawings=frozenset({Drawing.LISTENING, Drawing.HANDS, Drawing.NEXT, Drawing.LETTER}),
)
NOT_BORN = "You were not born yet when I wrote this."
BY_STAGE: Mapping[Stage, Words] = {
    Stage.BEFORE_BIRTH: LATER,
    Stage.BABY: LATER,
    Stage.YOUNG: STORY,
    Stage.CHILD: CHILD,
    Stage.ADOLESCENT: TEEN,
}
