"""Types of what goes in and out."""
