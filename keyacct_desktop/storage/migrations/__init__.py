"""Alembic scripts, run from code."""
