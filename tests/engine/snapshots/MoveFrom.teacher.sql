SELECT concat('{"student":', coalesce((
  SELECT concat('{"id":"', encode(('Student:' || (r1."id"))::bytea, 'base64'), '","groups":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Group:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), ',"kind":', to_json((r2."kind")::text), '}'), ',') || ']'
    FROM (
      SELECT "groups_group"."id" AS "id",
      "groups_group"."name" AS "name",
      "groups_group"."kind" AS "kind"
      FROM "groups_group"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0
        WHERE (U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."group_id" = ("groups_group"."id") AND U0."student_id" = (r1."id")) LIMIT 1) AND ("groups_group"."school_id" = ANY($2::bigint[])) IS TRUE)
      ORDER BY 2 ASC,
      1 ASC) r2("id", "name", "kind")), '[]'), '}')
  FROM (
    SELECT "people_student"."id" AS "id"
    FROM "people_student"
    WHERE ("people_student"."id" = ($3::bigint) AND (EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0
      WHERE (U0."group_id" = ANY($4::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1) OR EXISTS(
      SELECT 1 AS "a"
      FROM "timetable_lessonteacher" V0 INNER JOIN "timetable_lesson" V2 ON (V0."lesson_id" = V2."id") INNER JOIN "groups_group" V3 ON (V2."group_id" = V3."id") INNER JOIN "groups_membership" V4 ON (V3."id" = V4."group_id")
      WHERE (V0."staff_id" = ANY($5::bigint[]) AND V4."since" <= (V0."on") AND V4."student_id" = ("people_student"."id") AND V4."until" > (V0."on") AND NOT EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journalteacher" U0
        WHERE (U0."staff_id" = ANY($5::bigint[]) AND U0."journal_id" = (V2."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)) LIMIT 1)))) r1("id")), 'null'), '}')
