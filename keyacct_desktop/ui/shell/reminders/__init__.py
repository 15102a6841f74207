"""The notification once a day, the tray, and starting with the system. Must not know how a reminder is found."""
