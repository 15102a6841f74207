"""The book: one SQLite file, its tables, change sets, backups and migrations."""
