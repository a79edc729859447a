"""The database of a test with either driver, as in the tests of the store."""

from tests.store.conftest import driver, path, store

__all__ = ["driver", "path", "store"]
