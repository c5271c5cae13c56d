"""Settings of all tests: property tests are not timed, for a busy machine is no fault of the code."""

from hypothesis import settings

settings.register_profile("riwaya", deadline=None, max_examples=60)
settings.load_profile("riwaya")
