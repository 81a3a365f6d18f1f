"""When and where: bells, rooms, dated lessons."""
