"""Charts: plain values in, a matplotlib Figure out; no Qt, no pyplot, no services, no words of their own.

This package and `charts.words`, `charts.style`, `charts.drawing` and `charts.data` are cheap to import; every module
that draws brings matplotlib along (hundreds of milliseconds), so import those on first use.
"""
