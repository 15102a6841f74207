"""Figures: measures in, matplotlib Figure out."""
