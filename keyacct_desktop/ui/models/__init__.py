"""Lazy item models."""
