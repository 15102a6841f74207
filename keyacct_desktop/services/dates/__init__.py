"""Dates that matter: what falls on a day, days off, festivals. The rules are domain.date_rules and its neighbours."""
