SELECT concat('{"viewer":{"classes":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('SchoolClass:' || (r1."id"))::bytea, 'base64'), '","name":', to_json((r1."name")::text), ',"students":', coalesce((
    SELECT '[' || string_agg(concat('{"fullName":', to_json((r2."full_name")::text), '}'), ',') || ']'
    FROM (
      SELECT "people_student"."full_name" AS "full_name"
      FROM "people_student"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0 INNER JOIN "groups_group" U1 ON (U0."group_id" = U1."id")
        WHERE (U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U1."school_class_id" = (r1."id") AND U0."kind" = 'CLASS' AND U0."student_id" = ("people_student"."id")) LIMIT 1) AND ("people_student"."id" = ANY($2::bigint[])) IS TRUE)
      ORDER BY "people_student"."sort_key" ASC,
      "people_student"."id" ASC) r2("full_name")), '[]'), ',"periods":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('GradingPeriod:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), '}'), ',') || ']'
    FROM (
      SELECT "schools_gradingperiod"."id" AS "id",
      "schools_gradingperiod"."name" AS "name"
      FROM "schools_gradingperiod"
      WHERE ("schools_gradingperiod"."grade_from" <= (r1."grade_level") AND "schools_gradingperiod"."grade_to" >= (r1."grade_level") AND "schools_gradingperiod"."year_id" = (r1."year_id") AND ("schools_gradingperiod"."school_id" = ANY($3::bigint[])) IS TRUE)
      ORDER BY "schools_gradingperiod"."since" ASC,
      "schools_gradingperiod"."until" ASC,
      "schools_gradingperiod"."id" ASC) r3("id", "name")), '[]'), '}'), ',') || ']'
  FROM (
    SELECT "groups_schoolclass"."id" AS "id",
    "groups_schoolclass"."name" AS "name",
    "groups_schoolclass"."year_id" AS "year_id",
    "groups_schoolclass"."grade_level" AS "grade_level"
    FROM "groups_schoolclass"
    WHERE ("groups_schoolclass"."id" = ANY($4::bigint[]) AND EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
      WHERE (U0."student_id" = ANY($2::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))
    ORDER BY 4 ASC,
    "groups_schoolclass"."letter" ASC,
    1 ASC) r1("id", "name", "year_id", "grade_level")), '[]'), '}}')
