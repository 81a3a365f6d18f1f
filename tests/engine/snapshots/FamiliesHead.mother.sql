SELECT concat('{"viewer":{"day":', coalesce(to_json(($1::date)::date), '"\u0000"'), ',"roles":["GUARDIAN"]},"schoolClass":', coalesce((
  SELECT concat('{"id":"', encode(('SchoolClass:' || (r1."id"))::bytea, 'base64'), '","name":', to_json((r1."name")::text), ',"school":', coalesce((
    SELECT concat('{"id":"', encode(('School:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), '}')
    FROM (
      SELECT "schools_school"."id" AS "id",
      "schools_school"."name" AS "name"
      FROM "schools_school"
      WHERE ("schools_school"."id" = (r1."school_id") AND true)) r2("id", "name")), '"\u0000"'), '}')
  FROM (
    SELECT "groups_schoolclass"."id" AS "id",
    "groups_schoolclass"."name" AS "name",
    "groups_schoolclass"."school_id" AS "school_id"
    FROM "groups_schoolclass"
    WHERE ("groups_schoolclass"."id" = ($2::bigint) AND EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
      WHERE (U0."student_id" = ANY($3::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))) r1("id", "name", "school_id")), 'null'), '}')
