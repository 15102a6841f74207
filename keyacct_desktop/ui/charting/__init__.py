"""Joins the numbers of services.pyramid, the drawing of charts and the words: for the window, prints and the command
line."""
