"""Start-up, paths, command line. Knows everybody; nobody imports it but for app.paths."""
