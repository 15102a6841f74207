"""The one error that a file of rows can raise while it is opened or read."""


class TableError(ValueError):
    """A file that cannot be read as a table. `line` is the 1-based line of the source, where one is known.

    Codes: "missing", "unreadable", "empty", "file_too_large" (params megabytes, limit), "unknown_encoding",
    "undecodable", "mixed_encoding", "nul", "broken_quote", "cell_too_long", "too_many_columns" (columns,
    limit), "too_many_rows" (limit), "too_many_cells", "unpacked_too_large", "encrypted", "html",
    "not_a_table", "no_sheet", "damaged".
    """

    def __init__(self, code: str, line: int | None = None, **params: int | str) -> None:
        super().__init__(code if line is None else f"{code} (line {line})")
        self.code = code
        self.line = line
        self.params = params
