"""今日 and 周回顾: the first screen in the morning. Must not know how a card, a log or a list looks."""
