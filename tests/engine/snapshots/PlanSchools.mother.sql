SELECT concat('{"viewer":{"day":', coalesce(to_json(($1::date)::date), '"\u0000"'), ',"roles":["GUARDIAN"],"schools":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('School:' || (r1."id"))::bytea, 'base64'), '","name":', to_json((r1."name")::text), ',"years":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('AcademicYear:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), ',"since":', to_json(r2."since"), ',"until":', to_json(r2."until"), '}'), ',') || ']'
    FROM (
      SELECT "schools_academicyear"."id" AS "id",
      "schools_academicyear"."name" AS "name",
      "schools_academicyear"."since" AS "since",
      "schools_academicyear"."until" AS "until"
      FROM "schools_academicyear"
      WHERE ("schools_academicyear"."school_id" = (r1."id") AND ("schools_academicyear"."school_id" = ANY($2::bigint[])) IS TRUE)
      ORDER BY 3 DESC,
      "schools_academicyear"."id" ASC) r2("id", "name", "since", "until")), '[]'), ',"subjects":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Subject:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), '}'), ',') || ']'
    FROM (
      SELECT "groups_subject"."id" AS "id",
      "groups_subject"."name" AS "name"
      FROM "groups_subject"
      WHERE ("groups_subject"."school_id" = (r1."id") AND ("groups_subject"."school_id" = ANY($2::bigint[])) IS TRUE)
      ORDER BY 2 ASC,
      1 ASC) r3("id", "name")), '[]'), '}'), ',') || ']'
  FROM (
    SELECT "schools_school"."id" AS "id",
    "schools_school"."name" AS "name"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ANY($2::bigint[]) AND true)
    ORDER BY 2 ASC,
    "schools_school"."id" ASC) r1("id", "name")), '[]'), '}}')
