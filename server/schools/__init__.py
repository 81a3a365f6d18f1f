"""Regions, municipalities, schools and what each school decides for itself: years, periods, scales, policies."""
