"""The boxes of long texts on a page run without a browser: what they show, and writing in them as a window would."""

import json
import time
from typing import Any

from streamlit.testing.v1 import AppTest

from pages.parts import session
from pathway.drafts import Became, Sent


def boxes(at: AppTest) -> dict[str, dict[str, Any]]:
    """What each box on the page was given, by its key."""
    given = [json.loads(one.proto.json or one.proto.mixed.json) for one in at.get("bidi_component") if _is_box(one)]
    return {one["part"].partition("/")[2]: one for one in given}


def write(at: AppTest, key: str, words: str, became: Became = Became.SAVED) -> None:
    """Write words in the place of all that a box says, leave it, and draw the page again."""
    send(at, key, words, became)
    at.run()


def send(at: AppTest, key: str, words: str, became: Became = Became.SAVED) -> None:
    """Write words in the place of all that a box says and stay in it: they are sent, and nothing is drawn again."""
    box = boxes(at)[key]
    sent = Sent(time.time_ns(), box["stamp"], 0, len(box["stored"].encode("utf-16-le")) // 2, words)
    answer = session.drafts().take(session.store(), box["token"], sent, session.now())
    assert answer.became is became, answer


def shows(at: AppTest, key: str) -> str:
    """What a box says."""
    words: str = boxes(at)[key]["stored"]
    return words


def labels(at: AppTest) -> list[str]:
    """What stands above each box; a browser is given it as text."""
    return [box["label"] for box in boxes(at).values()]


def _is_box(element: Any) -> bool:
    return bool(element.proto.component_name == "waymark_box")
