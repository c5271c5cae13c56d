"""Sample articles for the demonstration and the tests.

All of them are SAMPLES: outlets, persons and events are invented by the project; real places and organisations are setting
only. Each `NAME.txt` has its annotation beside it in `NAME.gold.json`. The folder `case` holds twenty more that tell of four
happenings, as several outlets would: with a wire and its copies, denials, figures that disagree, a relay that drops its source,
and two happenings that are one scenario with the parties exchanged. Each says in its last line that it is a sample.
"""
