"""Stage 7a: tellings set side by side: what supports what, what contradicts it, what only echoes it. Values in, values out."""
