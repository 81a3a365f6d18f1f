SELECT concat('{"viewer":{"roles":["TEACHER"],"schools":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('School:' || (r1."id"))::bytea, 'base64'), '","name":', to_json((r1."name")::text), ',"classes":', coalesce((
    SELECT '[' || string_agg(concat('{"name":', to_json((r2."name")::text), ',"gradeLevel":', r2."grade_level", ',"classTeachers":', coalesce((
      SELECT '[' || string_agg(concat('{"fullName":', to_json((r3."full_name")::text), '}'), ',') || ']'
      FROM (
        SELECT "people_staffmember"."full_name" AS "full_name"
        FROM "people_staffmember"
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_classteacher" U0
          WHERE (U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."school_class_id" = (r2."id") AND U0."staff_id" = ("people_staffmember"."id")) LIMIT 1) AND ("people_staffmember"."school_id" = ANY($2::bigint[])) IS TRUE)
        ORDER BY "people_staffmember"."sort_key" ASC,
        "people_staffmember"."id" ASC) r3("full_name")), '[]'), '}'), ',') || ']'
    FROM (
      SELECT "groups_schoolclass"."name" AS "name",
      "groups_schoolclass"."grade_level" AS "grade_level",
      "groups_schoolclass"."id" AS "id"
      FROM "groups_schoolclass"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "schools_academicyear" U0
        WHERE (U0."school_id" = (r1."id") AND U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."id" = ("groups_schoolclass"."year_id")) LIMIT 1) AND "groups_schoolclass"."school_id" = (r1."id") AND ("groups_schoolclass"."school_id" = ANY($3::bigint[])) IS TRUE)
      ORDER BY 2 ASC,
      "groups_schoolclass"."letter" ASC,
      3 ASC) r2("name", "grade_level", "id")), '[]'), ',"periods":', coalesce((
    SELECT '[' || string_agg(concat('{"name":', to_json((r4."name")::text), ',"since":', to_json(r4."since"), ',"until":', to_json(r4."until"), ',"closed":', to_json(EXISTS(
      SELECT 1 AS "a"
      FROM "schools_gradingperiod" U0
      WHERE (U0."closed_at" IS NOT NULL AND U0."id" = (r4."id")) LIMIT 1)), '}'), ',') || ']'
    FROM (
      SELECT "schools_gradingperiod"."name" AS "name",
      "schools_gradingperiod"."since" AS "since",
      "schools_gradingperiod"."until" AS "until",
      "schools_gradingperiod"."id" AS "id"
      FROM "schools_gradingperiod"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "schools_academicyear" U0
        WHERE (U0."school_id" = (r1."id") AND U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."id" = ("schools_gradingperiod"."year_id")) LIMIT 1) AND "schools_gradingperiod"."school_id" = (r1."id") AND ("schools_gradingperiod"."school_id" = ANY($2::bigint[])) IS TRUE)
      ORDER BY 2 ASC,
      3 ASC,
      "schools_gradingperiod"."id" ASC) r4("name", "since", "until", "id")), '[]'), '}'), ',') || ']'
  FROM (
    SELECT "schools_school"."id" AS "id",
    "schools_school"."name" AS "name"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ANY($2::bigint[]) AND true)
    ORDER BY 2 ASC,
    "schools_school"."id" ASC) r1("id", "name")), '[]'), '}}')
