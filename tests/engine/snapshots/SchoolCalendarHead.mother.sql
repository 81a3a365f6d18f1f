SELECT concat('{"viewer":{"roles":["GUARDIAN"],"schools":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('School:' || (r1."id"))::bytea, 'base64'), '","name":', to_json((r1."name")::text), ',"today":', coalesce(to_json((timezone(r1."time_zone", ($1::timestamptz)::timestamp with time zone))::date), '"\u0000"'), ',"years":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('AcademicYear:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), ',"since":', to_json(r2."since"), ',"until":', to_json(r2."until"), '}'), ',') || ']'
    FROM (
      SELECT "schools_academicyear"."id" AS "id",
      "schools_academicyear"."name" AS "name",
      "schools_academicyear"."since" AS "since",
      "schools_academicyear"."until" AS "until"
      FROM "schools_academicyear"
      WHERE ("schools_academicyear"."school_id" = (r1."id") AND ("schools_academicyear"."school_id" = ANY($2::bigint[])) IS TRUE)
      ORDER BY 3 DESC,
      "schools_academicyear"."id" ASC) r2("id", "name", "since", "until")), '[]'), '}'), ',') || ']'
  FROM (
    SELECT "schools_school"."id" AS "id",
    "schools_school"."name" AS "name",
    "schools_school"."time_zone" AS "time_zone"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ANY($2::bigint[]) AND true)
    ORDER BY 2 ASC,
    "schools_school"."id" ASC) r1("id", "name", "time_zone")), '[]'), '}}')
