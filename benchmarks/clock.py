"""Starts Waymark with a clock that goes on a minute at every look, so that each “Saved at …” reads otherwise.

The words name the minute alone, and nobody could see by them that the second save of a minute was done.
Nothing else differs from `streamlit run app.py`.
"""

import sys
from datetime import UTC, datetime, timedelta
from itertools import count

from streamlit.web.cli import main

from benchmarks.servers import ROOT

sys.path.insert(0, str(ROOT))

from pages.parts import session

_looks = count()


def _a_minute_later() -> datetime:
    return datetime.now(UTC) + timedelta(minutes=next(_looks))


if __name__ == "__main__":
    session.now = _a_minute_later
    main()
