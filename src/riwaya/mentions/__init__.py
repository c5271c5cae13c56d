"""What a text names, when and how many: names, times and quantities at their places."""
