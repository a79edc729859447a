"""Opaque ids: they may stand in an address or a log, because they say nothing of anyone."""

import secrets


def fresh() -> str:
    """A new id of 32 lower-case hexadecimal characters (128 random bits)."""
    return secrets.token_hex(16)
