"""Documents need an application for their fonts, and nothing else."""

import pytest


@pytest.fixture(autouse=True)
def application(qapp) -> None:
    """Fonts can be found."""
