"""What a user can mend: one plain sentence that starts with a verb and says what to do."""


class PathwayError(Exception):
    """Raised with a sentence fit to be shown; it never holds words of a family."""
