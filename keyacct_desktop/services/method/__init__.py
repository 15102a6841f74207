"""The method on a book: settings, measures, levels, proposals, contracts and the weekly review."""
