"""What is to be learned: homework and thematic plans."""
