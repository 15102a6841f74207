"""Reusable widgets without business knowledge."""
