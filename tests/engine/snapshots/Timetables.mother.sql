SELECT concat('{"viewer":{"day":', coalesce(to_json(($1::date)::date), '"\u0000"'), ',"roles":["GUARDIAN"],"schools":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('School:' || (r1."id"))::bytea, 'base64'), '","name":', to_json((r1."name")::text), ',"years":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('AcademicYear:' || (r2."id"))::bytea, 'base64'), '","since":', to_json(r2."since"), ',"until":', to_json(r2."until"), '}'), ',') || ']'
    FROM (
      SELECT "schools_academicyear"."id" AS "id",
      "schools_academicyear"."since" AS "since",
      "schools_academicyear"."until" AS "until"
      FROM "schools_academicyear"
      WHERE ("schools_academicyear"."school_id" = (r1."id") AND ("schools_academicyear"."school_id" = ANY($2::bigint[])) IS TRUE)
      ORDER BY 2 DESC,
      "schools_academicyear"."id" ASC) r2("id", "since", "until")), '[]'), ',"rooms":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Room:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), ',"building":', to_json((r3."building")::text), '}'), ',') || ']'
    FROM (
      SELECT "timetable_room"."id" AS "id",
      "timetable_room"."name" AS "name",
      "timetable_room"."building" AS "building"
      FROM "timetable_room"
      WHERE ("timetable_room"."closed_on" IS NULL AND "timetable_room"."school_id" = (r1."id") AND ("timetable_room"."school_id" = ANY($2::bigint[])) IS TRUE)
      ORDER BY 2 ASC,
      1 ASC) r3("id", "name", "building")), '[]'), ',"timetables":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Timetable:' || (r4."id"))::bytea, 'base64'), '","name":', to_json((r4."name")::text), ',"since":', to_json(r4."since"), ',"until":', to_json(r4."until"), ',"status":', to_json((r4."status")::text), ',"weeks":', r4."weeks", '}'), ',') || ']'
    FROM (
      SELECT "timetable_timetable"."id" AS "id",
      "timetable_timetable"."name" AS "name",
      "timetable_timetable"."since" AS "since",
      "timetable_timetable"."until" AS "until",
      "timetable_timetable"."status" AS "status",
      "timetable_timetable"."weeks" AS "weeks"
      FROM "timetable_timetable"
      WHERE ("timetable_timetable"."school_id" = (r1."id") AND false)
      ORDER BY 3 DESC,
      "timetable_timetable"."id" DESC) r4("id", "name", "since", "until", "status", "weeks")), '[]'), '}'), ',') || ']'
  FROM (
    SELECT "schools_school"."id" AS "id",
    "schools_school"."name" AS "name"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ANY($2::bigint[]) AND true)
    ORDER BY 2 ASC,
    "schools_school"."id" ASC) r1("id", "name")), '[]'), '}}')
