"""Main window, commands, tasks, prompts, theme, languages."""
