"""A school without lessons."""

from __future__ import annotations

import pytest

from server.schools.models import Municipality, Region, School


@pytest.fixture
def school(db: None) -> School:
    region = Region.objects.create(name="Томская область")
    return School.objects.create(municipality=Municipality.objects.create(region=region, name="Томск"), name="Школа № 1")
