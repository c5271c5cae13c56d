"""How much a file may ask of the machine. What asks for more is refused, and the rest goes on."""

MEGABYTE = 1024 * 1024

DOCUMENT = 32 * MEGABYTE  # bytes of one document, as in riwaya.documents
RUNNING = MEGABYTE // 4  # bytes of a text that needs no parser of its own
RECORDS = 128 * MEGABYTE  # bytes of a file that is read whole to find its records: CSV, JSON, feeds, mail
CONTAINER = 4096 * MEGABYTE  # bytes of a web archive or zip, which are read piece by piece
MEMBER = RECORDS  # bytes that one member of an archive may unpack to
UNPACKED = 8192 * MEGABYTE  # bytes that all members of a file may unpack to, together
RATIO = 200  # times its packed size that a member may unpack to; running text packs to a tenth
RATIO_FROM = MEGABYTE  # bytes from which on the ratio counts
PIECES = 1_000_000  # members and records in one file
DEPTH = 4  # archives within archives

SECONDS = 20  # of processor time for one piece
SECONDS_OCR = 60  # of processor time for one scanned page
SECONDS_WAITING = 180  # of waiting for one piece, on a machine that is busy
MEMORY = 1024 * MEGABYTE  # bytes of address space
DEATHS = 5  # times a parser may die over one file before the rest of it is given up

PAGES_OF_TEXT = 10_000  # of one PDF that are read
PAGES = 200  # scanned pages of one file that are recognised
PIXELS = 25_000_000  # of one scanned page
LOCATOR = 300  # characters of a member's name that are kept
