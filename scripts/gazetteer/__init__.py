"""How the gazetteer is built: places/ read, GeoNames read, the two joined, ambiguous names marked."""
