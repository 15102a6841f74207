"""The SQL of each area: functions that take a book or a transaction and give tuples."""
