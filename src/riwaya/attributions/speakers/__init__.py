"""Who speaks in a clause: how far its subject reaches, and whom a verb without one means."""
