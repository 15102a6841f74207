"""节日: the plan for the next festival, greeting texts and gifts."""
