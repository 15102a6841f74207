"""The one stylesheet, generated from the tokens: what the palette alone cannot say.

Widgets ask for a look by the dynamic property `look`. No rule here touches the items of a view: those
are painted by delegates, which must stay fast.
"""

import re
from typing import Final

from keyacct_desktop.app import paths
from keyacct_desktop.ui.shell.tokens import RADIUS, TYPE_SCALE, Tokens

_NAME: Final = re.compile(r"@([a-z_]+)")


def stylesheet(tokens: Tokens, body_points: float) -> str:
    """The stylesheet for a token table and a body size in points."""
    colours = {name: str(getattr(tokens, name)) for name in Tokens._fields if name != "scheme"}
    sizes = {f"pt_{role}": f"{body_points * factor:.2f}pt" for role, (factor, _) in TYPE_SCALE.items()}
    values = {**colours, **sizes, "radius": f"{RADIUS}px"}
    for sign in ("arrow_down", "arrow_up", "tick", "dot"):
        values[sign] = paths.resource(f"icons/{sign}_{tokens.scheme}.svg").as_posix()
    text = paths.resource("styles/shell.qss").read_text(encoding="utf-8")
    return _NAME.sub(lambda found: values[found.group(1)], text)
