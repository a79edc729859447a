"""What a person is told when something could not be stored."""

import re

# Every verb a sentence of the store begins with: a new one is added here by whoever writes it.
_VERBS = "Check|Choose|Close|Free|Install|Keep|Let|Move|Open|Restore|Run|Set|Stop|Try"


def is_plain(said: BaseException) -> bool:
    """Whether it begins with what to do, ends as a sentence does, and has nothing of a family or of a machine."""
    words = str(said)
    return bool(
        re.fullmatch(rf"({_VERBS}) [^\n]+\.", words)
        and not re.search(r"Rowan|Jo Hart|Visit|SELECT|INSERT|UPDATE|Error|sqlite3\.", words)
    )
