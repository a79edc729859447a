"""What the tests of reports share."""

import pytest

from pathway.content import Content, load


@pytest.fixture(scope="session")
def content() -> Content:
    """England’s own content."""
    return load()
