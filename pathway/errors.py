"""Errors a person can mend: each message is one plain sentence that starts with a verb and says what to do."""


class PathwayError(Exception):
    """Something a person can put right; the message may be shown to them as it stands."""
