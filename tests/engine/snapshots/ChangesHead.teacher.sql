SELECT concat('{"viewer":{"day":', coalesce(to_json(($1::date)::date), '"\u0000"'), ',"nextSchoolDay":', coalesce(to_json((
  SELECT V0."on" AS "on"
  FROM "timetable_lesson" V0
  WHERE (V0."school_id" = ANY($2::bigint[]) AND V0."on" >= (($1::date)::date + 1) AND V0."on" < (($1::date)::date + 21) AND (V0."id" IN (
    SELECT U0."lesson_id" AS "lesson"
    FROM "timetable_lessonteacher" U0
    WHERE (U0."staff_id" = ANY($3::bigint[]) AND U0."on" >= (($1::date)::date + 1) AND U0."on" < (($1::date)::date + 21))) OR EXISTS(
    SELECT 1 AS "a"
    FROM "groups_membership" U0
    WHERE (U0."student_id" = ANY($4::bigint[]) AND U0."group_id" = (V0."group_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)))
  ORDER BY 1 ASC LIMIT 1)), 'null'), ',"roles":["TEACHER"],"schools":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('School:' || (r1."id"))::bytea, 'base64'), '","name":', to_json((r1."name")::text), '}'), ',') || ']'
  FROM (
    SELECT "schools_school"."id" AS "id",
    "schools_school"."name" AS "name"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ANY($2::bigint[]) AND true)
    ORDER BY 2 ASC,
    "schools_school"."id" ASC) r1("id", "name")), '[]'), '}}')
