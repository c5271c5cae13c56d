"""Stage 4: events and attributions joined: who asserts each event, and what a denial or a demand makes of it."""

from riwaya.claims.join import join

__all__ = ["join"]
