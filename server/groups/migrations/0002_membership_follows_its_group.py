"""A membership's kind and division are its group's: a trigger fills them in, whoever writes."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION groups_membership_follows_its_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT kind, division_id INTO NEW.kind, NEW.division_id FROM groups_group WHERE id = NEW.group_id;
    RETURN NEW;
END $$;
CREATE TRIGGER membership_follows_its_group BEFORE INSERT OR UPDATE ON groups_membership
    FOR EACH ROW EXECUTE FUNCTION groups_membership_follows_its_group();

CREATE FUNCTION groups_group_keeps_its_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a group keeps its kind, class and division' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER group_keeps_its_kind BEFORE UPDATE ON groups_group FOR EACH ROW
    WHEN ((OLD.kind, OLD.school_class_id, OLD.division_id) IS DISTINCT FROM (NEW.kind, NEW.school_class_id, NEW.division_id))
    EXECUTE FUNCTION groups_group_keeps_its_kind();
"""
BACKWARD = """
DROP TRIGGER group_keeps_its_kind ON groups_group;
DROP FUNCTION groups_group_keeps_its_kind();
DROP TRIGGER membership_follows_its_group ON groups_membership;
DROP FUNCTION groups_membership_follows_its_group();
"""


class Migration(migrations.Migration):
    """Adds the triggers."""

    dependencies = [("groups", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
