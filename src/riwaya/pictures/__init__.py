"""Pictures of a case: the timeline, the map, and chains of sources, as data for a page or drawn without a network."""
