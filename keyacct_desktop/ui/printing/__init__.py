"""Preview, page choices, printer and PDF, for whatever can be printed."""
