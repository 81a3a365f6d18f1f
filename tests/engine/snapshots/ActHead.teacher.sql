SELECT concat('{"school":', coalesce((
  SELECT concat('{"id":"', encode(('School:' || (r1."id"))::bytea, 'base64'), '","classes":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('SchoolClass:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), '}'), ',') || ']'
    FROM (
      SELECT "groups_schoolclass"."id" AS "id",
      "groups_schoolclass"."name" AS "name"
      FROM "groups_schoolclass"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "schools_academicyear" U0
        WHERE (U0."school_id" = (r1."id") AND U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."id" = ("groups_schoolclass"."year_id")) LIMIT 1) AND "groups_schoolclass"."school_id" = (r1."id") AND ("groups_schoolclass"."school_id" = ANY($2::bigint[])) IS TRUE)
      ORDER BY "groups_schoolclass"."grade_level" ASC,
      "groups_schoolclass"."letter" ASC,
      1 ASC) r2("id", "name")), '[]'), ',"staff":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('StaffMember:' || (r3."id"))::bytea, 'base64'), '","fullName":', to_json((r3."full_name")::text), '}'), ',') || ']'
    FROM (
      SELECT "people_staffmember"."id" AS "id",
      "people_staffmember"."full_name" AS "full_name"
      FROM "people_staffmember"
      WHERE ("people_staffmember"."school_id" = (r1."id") AND ("people_staffmember"."school_id" = ANY($3::bigint[])) IS TRUE)
      ORDER BY "people_staffmember"."sort_key" ASC,
      1 ASC) r3("id", "full_name")), '[]'), ',"rooms":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Room:' || (r4."id"))::bytea, 'base64'), '","name":', to_json((r4."name")::text), '}'), ',') || ']'
    FROM (
      SELECT "timetable_room"."id" AS "id",
      "timetable_room"."name" AS "name"
      FROM "timetable_room"
      WHERE ("timetable_room"."closed_on" IS NULL AND "timetable_room"."school_id" = (r1."id") AND ("timetable_room"."school_id" = ANY($3::bigint[])) IS TRUE)
      ORDER BY 2 ASC,
      1 ASC) r4("id", "name")), '[]'), '}')
  FROM (
    SELECT "schools_school"."id" AS "id"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ($4::bigint) AND true)) r1("id")), 'null'), '}')
