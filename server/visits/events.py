"""What visits tell of, live. It says that there are new figures, and none of them."""

VISITS_ROLLED = "visits_rolled"
