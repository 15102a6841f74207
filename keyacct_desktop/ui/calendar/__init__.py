"""日历: month, week, agenda and year, with everybody's dates, festivals and days off."""
