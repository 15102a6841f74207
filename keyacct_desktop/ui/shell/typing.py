"""`override` on every supported Python: the real one from 3.12 on, a plain marker on 3.11."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
elif sys.version_info >= (3, 12):
    from typing import override
else:

    def override(method):
        return method


__all__ = ["override"]
