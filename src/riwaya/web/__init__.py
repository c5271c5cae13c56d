"""The workbench: pages in a browser on which people read a case, check what was read in it and correct it."""
