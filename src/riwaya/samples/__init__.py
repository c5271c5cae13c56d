"""Sample articles for the demonstration and the tests, with their gold.

All of them are SAMPLES: outlets, persons and events are invented by the project; real places and organisations are setting
only. Each `NAME.txt` has its annotation beside it in `NAME.gold.json`.
"""
