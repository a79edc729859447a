"""Types what is said to a family and to each child in their own versions of the report."""

from pathway import summary
from pathway.assessment import Assessment
from tests.journeys.entering import lines
from tests.journeys.hand import Hand


def said_to_them(hand: Hand, record: Assessment) -> None:
    """What the family’s version opens with, then each child’s letter."""
    hand.part("Report")
    hand.choose("Who is to read it?", "For the family")
    hand.write("In short, to them", record.said_to_family.in_short)
    hand.choose("Who is to read it?", "A letter to a child")
    for child in record.children:
        name, letter = summary.called(child), record.letter(child)
        hand.choose("Which child is it for?", name)
        lines(hand, None, {
            f"What you did about what {name}": letter.did,
            f"What comes next for {name}": letter.next,
            f"Anything more you want to say to {name}": letter.more,
        })  # fmt: skip
    hand.saved()
