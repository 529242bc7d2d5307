from tests.browse.conftest import directory

__all__ = ["directory"]
