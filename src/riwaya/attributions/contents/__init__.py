"""What is reported: where it begins, where it ends, and whether it is quoted."""
