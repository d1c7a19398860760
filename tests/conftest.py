"""What holds for all tests."""

from hypothesis import settings

# A busy machine is no reason to fail: no test asserts by a clock.
settings.register_profile("bearings", deadline=None)
settings.load_profile("bearings")
