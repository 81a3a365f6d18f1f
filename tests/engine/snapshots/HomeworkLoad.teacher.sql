SELECT concat('{"journal":', coalesce((
  SELECT concat('{"id":"', encode(('Journal:' || (r1."id"))::bytea, 'base64'), '","homeworkLoad":', coalesce((
    SELECT '[' || string_agg(concat('{"on":', coalesce(to_json(r2."due_on"), '"\u0000"'), ',"tasks":', r2."tasks", ',"minutes":', coalesce((r2."all_minutes")::text, '"\u0000"'), '}'), ',') || ']'
    FROM (
      SELECT COALESCE(T5."on", (
        SELECT U0."on" AS "on"
        FROM "timetable_lesson" U0
        WHERE ((U0."on" > ("timetable_lesson"."on") OR (U0."number" > ("timetable_lesson"."number") AND U0."on" = ("timetable_lesson"."on"))) AND U0."journal_id" = ("timetable_lesson"."journal_id") AND U0."status" = 'PLANNED')
        ORDER BY 1 ASC,
        U0."number" ASC LIMIT 1)) AS "due_on",
      COUNT("planning_homework"."id") AS "tasks",
      COALESCE(SUM("planning_homework"."minutes"), 0) AS "all_minutes"
      FROM "planning_homework" INNER JOIN "timetable_lesson" ON ("planning_homework"."lesson_id" = "timetable_lesson"."id") LEFT OUTER JOIN "timetable_lesson" T5 ON ("planning_homework"."due_lesson_id" = T5."id")
      WHERE ("timetable_lesson"."on" >= (($1::date)::date +  -30) AND "timetable_lesson"."on" <= ($2::date) AND "planning_homework"."school_id" = (
        SELECT U0."school_id" AS "school"
        FROM "groups_journal" U0
        WHERE U0."id" = (r1."id")) AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" W0
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" V0
          WHERE (V0."group_id" = (
            SELECT U0."group_id" AS "group"
            FROM "groups_journal" U0
            WHERE U0."id" = (r1."id")) AND V0."since" <= ($2::date) AND V0."student_id" = (W0."student_id") AND V0."until" > ($1::date)) LIMIT 1) AND W0."group_id" = ("timetable_lesson"."group_id") AND W0."since" <= ("timetable_lesson"."on") AND W0."until" > ("timetable_lesson"."on")) LIMIT 1) AND COALESCE(T5."on", (
        SELECT U0."on" AS "on"
        FROM "timetable_lesson" U0
        WHERE ((U0."on" > ("timetable_lesson"."on") OR (U0."number" > ("timetable_lesson"."number") AND U0."on" = ("timetable_lesson"."on"))) AND U0."journal_id" = ("timetable_lesson"."journal_id") AND U0."status" = 'PLANNED')
        ORDER BY 1 ASC,
        U0."number" ASC LIMIT 1)) >= ($1::date) AND COALESCE(T5."on", (
        SELECT U0."on" AS "on"
        FROM "timetable_lesson" U0
        WHERE ((U0."on" > ("timetable_lesson"."on") OR (U0."number" > ("timetable_lesson"."number") AND U0."on" = ("timetable_lesson"."on"))) AND U0."journal_id" = ("timetable_lesson"."journal_id") AND U0."status" = 'PLANNED')
        ORDER BY 1 ASC,
        U0."number" ASC LIMIT 1)) <= ($2::date))
      GROUP BY 1
      ORDER BY 1 ASC) r2("due_on", "tasks", "all_minutes")), '[]'), '}')
  FROM (
    SELECT "groups_journal"."id" AS "id"
    FROM "groups_journal"
    WHERE ("groups_journal"."id" = ($3::bigint) AND ("groups_journal"."id" = ANY($4::bigint[])) IS TRUE)) r1("id")), 'null'), '}')
