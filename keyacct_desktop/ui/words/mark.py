"""Marks a text for translation where it stands in a table; `QCoreApplication.translate` says it later.

Qt's own function of this name is typed as returning an object. lupdate goes by the name alone.
"""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """The text itself; `context` is for lupdate."""
    del context
    return text
