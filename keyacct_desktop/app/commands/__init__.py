"""The commands of the command line (cli.md), one module each, and what they share."""
