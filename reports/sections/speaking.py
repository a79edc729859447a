"""How one child says what matters most, who understands it, and what they speak, hear, see and move with."""

from collections.abc import Iterator

from pathway.assessment import Assessment
from pathway.household import Child
from pathway.scales import Answer
from pathway.voice import Aid
from reports import wording
from reports.document import Block, Fact, Heading, Run
from reports.sections import parts

SPEAKS = "Communicates by"
READY = {
    Answer.YES: "With the child and ready for use.",
    Answer.NO: "Not ready for use.",
    Answer.NOT_KNOWN_YET: "Not known yet whether it is ready for use.",
    None: "",
}


def speaking(assessment: Assessment, child: Child, name: str) -> Iterator[Block]:
    """Before any of the child’s words, so that a reader knows how they were said."""
    how = assessment.communication(child)
    facts = [
        *_labelled(
            ("Yes", how.says_yes),
            ("No", how.says_no),
            ("Stop", how.says_stop),
            ("It hurts", how.says_hurt),
            ("More", how.says_more),
            (SPEAKS, child.communicates_by),
            ("Who understands", how.understood_by),
            ("What takes time", how.takes_time),
        )
    ]
    aids = parts.bullets(_aid(aid) for aid in assessment.aids_of(child))
    if aids:
        facts.append(Fact("Aids", aids))
    if [fact.label for fact in facts] not in ([], [SPEAKS]):
        yield Heading(_title(facts, name), level=3)
    yield from parts.facts(facts)


def _labelled(*pairs: tuple[str, str]) -> Iterator[Fact]:
    return (parts.fact(label, text) for label, text in pairs if text.strip())


def _title(facts: list[Fact], name: str) -> str:
    """“How Amira says yes, no, stop, hurt”; less is promised where only other things are known."""
    said = {"Yes", "No", "Stop", "It hurts"} & {fact.label for fact in facts}
    return f"How {name} says yes, no, stop, hurt" if said else f"How {name} communicates"


def _aid(aid: Aid) -> Run:
    what = aid.what.strip()
    return parts.run(f"{what}:" if what else "", wording.joined(READY[aid.ready], aid.words.strip(), by=" "))
