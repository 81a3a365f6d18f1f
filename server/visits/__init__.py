"""Who looked at what, and when: facts of visits, their rollups, and the figures made of them (V1-V4)."""
