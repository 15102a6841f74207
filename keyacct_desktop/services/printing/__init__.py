"""What is printed, read from the book: plain frozen data, many customers at a time. Knows no page and no words."""
