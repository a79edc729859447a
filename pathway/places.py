"""Where something of the record is found on screen, so that a rule or a finding can lead there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A page by its address, and where useful the area, the child or the item on it; ids only, never words."""

    page: str
    area_id: str = ""
    child_id: str = ""
    item_id: str = ""
