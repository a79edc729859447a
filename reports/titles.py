"""What each version of a report is called, by its permanent id, in the order they are offered."""

TITLES = {
    "professional": "For the professionals",
    "family": "For the family",
    "child": "A letter to a child",
    "meeting": "For a meeting",
    "minutes": "Minutes of a meeting",
    "supervision": "For supervision",
    "visit": "For the next visit",
    "handover": "For the next worker",
    "goodbye": "A goodbye plan",
}
