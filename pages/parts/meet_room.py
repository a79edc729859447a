"""What the room says, written down by its chair: who came, how each sees it, what is decided, what comes next."""

from pathlib import Path

from pages.parts import (
    looks,
    meet_room_actions,
    meet_room_decided,
    meet_room_end,
    meet_room_next,
    meet_room_people,
    meet_room_views,
    session,
    steps_look,
)
from pathway.assessment import Assessment
from pathway.meetings import Meeting

SHEET = Path(__file__).with_suffix(".css")


def draw(record: Assessment, meeting: Meeting) -> None:
    """All of it on the chair’s panel, in the order a meeting goes; the minutes stand last, once it is ended."""
    steps_look.apply()
    looks.lay(SHEET)
    content = session.content()
    meet_room_people.draw(record, meeting)
    meet_room_views.draw(record, content, meeting)
    meet_room_decided.draw(record, meeting)
    meet_room_actions.draw(record, meeting)
    meet_room_next.draw(meeting, content)
    meet_room_end.draw(record, meeting)
