"""What one child communicates, hears, sees or moves with, and whether each aid is with them and ready for use."""

from pages.parts import bound, unfolding
from pathway.assessment import Assessment
from pathway.household import Child
from pathway.scales import Answer
from pathway.voice import Aid
from pathway.wording import choices

READY = choices(Answer)
SAYS = {
    None: "",
    Answer.YES: "ready for use and with them",
    Answer.NO: "not ready, or not with them",
    Answer.NOT_KNOWN_YET: "not known yet whether it is ready",
}


def draw(record: Assessment, child: Child) -> None:
    """Each aid in a line that unfolds, and the way to add one."""
    unfolding.each(record.aids_of(child), _says, _form, remove="Remove this aid", removed="Removed an aid")
    unfolding.add(
        "Add a device, hearing aid, board or other aid", lambda id: Aid(id=id, child_id=child.id),
        key=f"aid_add_{child.id}", what="Added an aid",
    )  # fmt: skip


def _says(aid: Aid) -> str:
    what = " ".join(aid.what.split()) or "An aid"
    return unfolding.SEPARATOR.join(part for part in (what, SAYS[aid.ready]) if part)


def _form(aid: Aid) -> None:
    asks = bound.item("aids", aid)
    asks.line("What it is", "what")
    asks.choice("Is it ready for use, and with the child wherever they are?", "ready", READY, horizontal=True)
    asks.line("Where it is, whether it is charged, what is missing", "words")
