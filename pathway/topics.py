"""Practice topics: what was thought through for one child because the record gave a reason."""

from pathway.frozen import Frozen, Text
from pathway.scales import Answer


class TopicNote(Frozen):
    """Whether one topic holds for one child, in the practitioner’s words; `by_whom` says who does or leaves it."""

    child_id: str
    topic_id: str
    holds: Answer | None = None
    words: Text = ""
    by_whom: Text = ""
    effect: Text = ""

    @property
    def key(self) -> str:
        """One note for each child and topic."""
        return f"{self.child_id}.{self.topic_id}"
