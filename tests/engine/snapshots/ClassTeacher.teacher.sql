SELECT concat('{"viewer":{"classes":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('SchoolClass:' || (r1."id"))::bytea, 'base64'), '","name":', to_json((r1."name")::text), ',"students":', coalesce((
    SELECT '[' || string_agg(concat('{"fullName":', to_json((r2."full_name")::text), '}'), ',') || ']'
    FROM (
      SELECT "people_student"."full_name" AS "full_name"
      FROM "people_student"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0 INNER JOIN "groups_group" U1 ON (U0."group_id" = U1."id")
        WHERE (U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U1."school_class_id" = (r1."id") AND U0."kind" = 'CLASS' AND U0."student_id" = ("people_student"."id")) LIMIT 1) AND (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0
        WHERE (U0."group_id" = ANY($2::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1) OR EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_lessonteacher" V0 INNER JOIN "timetable_lesson" V2 ON (V0."lesson_id" = V2."id") INNER JOIN "groups_group" V3 ON (V2."group_id" = V3."id") INNER JOIN "groups_membership" V4 ON (V3."id" = V4."group_id")
        WHERE (V0."staff_id" = ANY($3::bigint[]) AND V4."since" <= (V0."on") AND V4."student_id" = ("people_student"."id") AND V4."until" > (V0."on") AND NOT EXISTS(
          SELECT 1 AS "a"
          FROM "groups_journalteacher" U0
          WHERE (U0."staff_id" = ANY($3::bigint[]) AND U0."journal_id" = (V2."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)) LIMIT 1)))
      ORDER BY "people_student"."sort_key" ASC,
      "people_student"."id" ASC) r2("full_name")), '[]'), ',"periods":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('GradingPeriod:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), '}'), ',') || ']'
    FROM (
      SELECT "schools_gradingperiod"."id" AS "id",
      "schools_gradingperiod"."name" AS "name"
      FROM "schools_gradingperiod"
      WHERE ("schools_gradingperiod"."grade_from" <= (r1."grade_level") AND "schools_gradingperiod"."grade_to" >= (r1."grade_level") AND "schools_gradingperiod"."year_id" = (r1."year_id") AND ("schools_gradingperiod"."school_id" = ANY($4::bigint[])) IS TRUE)
      ORDER BY "schools_gradingperiod"."since" ASC,
      "schools_gradingperiod"."until" ASC,
      "schools_gradingperiod"."id" ASC) r3("id", "name")), '[]'), '}'), ',') || ']'
  FROM (
    SELECT "groups_schoolclass"."id" AS "id",
    "groups_schoolclass"."name" AS "name",
    "groups_schoolclass"."year_id" AS "year_id",
    "groups_schoolclass"."grade_level" AS "grade_level"
    FROM "groups_schoolclass"
    WHERE ("groups_schoolclass"."id" = ANY($5::bigint[]) AND ("groups_schoolclass"."school_id" = ANY($6::bigint[])) IS TRUE)
    ORDER BY 4 ASC,
    "groups_schoolclass"."letter" ASC,
    1 ASC) r1("id", "name", "year_id", "grade_level")), '[]'), '}}')
