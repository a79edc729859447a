"""The family’s situation: described and never rated, with what services owe kept apart from care."""

from pages.parts import bound
from pathway.assessment import Assessment


def circumstances(assessment: Assessment) -> None:
    """All of the family’s situation."""
    asks = bound.part("circumstances", assessment.circumstances)
    asks.long_text("What the family is living with: money, work, health, housing, who helps", "situation", rows=4)
    asks.long_text("Others who matter, and pets", "others", rows=2)
    asks.long_text("What the family wants", "family_wants", rows=3)
    asks.long_text("What money or a service would put right", "services_would_fix", rows=3)
    asks.long_text("What money or a service would not put right", "services_would_not_fix", rows=3)
    asks.long_text("What makes change likely or hard, and what was tried before", "capacity_to_change", rows=3)
