SELECT concat('{"lesson":', coalesce((
  SELECT concat('{"id":"', encode(('Lesson:' || (r1."id"))::bytea, 'base64'), '","sheet":', coalesce((
    SELECT concat('{"later":', coalesce((
      SELECT '[' || string_agg(concat('{"id":"', encode(('Lesson:' || (r3."id"))::bytea, 'base64'), '","on":', to_json(r3."on"), '}'), ',') || ']'
      FROM (
        SELECT "timetable_lesson"."id" AS "id",
        "timetable_lesson"."on" AS "on"
        FROM "timetable_lesson"
        WHERE (("timetable_lesson"."on" > (r2."on") OR ("timetable_lesson"."number" > (r2."number") AND "timetable_lesson"."on" = (r2."on"))) AND "timetable_lesson"."journal_id" = (r2."journal_id") AND "timetable_lesson"."on" < (($1::date)::date + 1) AND "timetable_lesson"."status" = 'PLANNED' AND ("timetable_lesson"."school_id" = ANY($2::bigint[])) IS TRUE)
        ORDER BY 2 ASC,
        "timetable_lesson"."number" ASC,
        1 ASC) r3("id", "on")), '[]'), ',"homeworkLoad":', coalesce((
      SELECT '[' || string_agg(concat('{"on":', coalesce(to_json(r4."due_on"), '"\u0000"'), ',"tasks":', r4."tasks", ',"minutes":', coalesce((r4."all_minutes")::text, '"\u0000"'), '}'), ',') || ']'
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
        WHERE ("timetable_lesson"."on" >= (($3::date)::date +  -30) AND "timetable_lesson"."on" <= ($1::date) AND "planning_homework"."school_id" = (
          SELECT U0."school_id" AS "school"
          FROM "groups_journal" U0
          WHERE U0."id" = (r2."journal_id")) AND EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" W0
          WHERE (EXISTS(
            SELECT 1 AS "a"
            FROM "groups_membership" V0
            WHERE (V0."group_id" = (
              SELECT U0."group_id" AS "group"
              FROM "groups_journal" U0
              WHERE U0."id" = (r2."journal_id")) AND V0."since" <= ($1::date) AND V0."student_id" = (W0."student_id") AND V0."until" > ($3::date)) LIMIT 1) AND W0."group_id" = ("timetable_lesson"."group_id") AND W0."since" <= ("timetable_lesson"."on") AND W0."until" > ("timetable_lesson"."on")) LIMIT 1) AND COALESCE(T5."on", (
          SELECT U0."on" AS "on"
          FROM "timetable_lesson" U0
          WHERE ((U0."on" > ("timetable_lesson"."on") OR (U0."number" > ("timetable_lesson"."number") AND U0."on" = ("timetable_lesson"."on"))) AND U0."journal_id" = ("timetable_lesson"."journal_id") AND U0."status" = 'PLANNED')
          ORDER BY 1 ASC,
          U0."number" ASC LIMIT 1)) >= ($3::date) AND COALESCE(T5."on", (
          SELECT U0."on" AS "on"
          FROM "timetable_lesson" U0
          WHERE ((U0."on" > ("timetable_lesson"."on") OR (U0."number" > ("timetable_lesson"."number") AND U0."on" = ("timetable_lesson"."on"))) AND U0."journal_id" = ("timetable_lesson"."journal_id") AND U0."status" = 'PLANNED')
          ORDER BY 1 ASC,
          U0."number" ASC LIMIT 1)) <= ($1::date))
        GROUP BY 1
        ORDER BY 1 ASC) r4("due_on", "tasks", "all_minutes")), '[]'), '}')
    FROM (
      SELECT "timetable_lesson"."journal_id" AS "journal_id",
      "timetable_lesson"."on" AS "on",
      "timetable_lesson"."number" AS "number"
      FROM "timetable_lesson"
      WHERE ((EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journal" U0
        WHERE ((U0."id" = ANY($4::bigint[])) IS TRUE AND U0."id" = ("timetable_lesson"."journal_id")) LIMIT 1) OR (EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_lessonteacher" U0
        WHERE (U0."staff_id" = ANY($5::bigint[]) AND U0."lesson_id" = ("timetable_lesson"."id")) LIMIT 1) AND NOT (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journalteacher" U0
        WHERE (U0."staff_id" = ANY($5::bigint[]) AND U0."journal_id" = ("timetable_lesson"."journal_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1)))) AND "timetable_lesson"."id" = (r1."id"))) r2("journal_id", "on", "number")), 'null'), '}')
  FROM (
    SELECT "timetable_lesson"."id" AS "id"
    FROM "timetable_lesson"
    WHERE ("timetable_lesson"."id" = ($6::bigint) AND ("timetable_lesson"."school_id" = ANY($2::bigint[])) IS TRUE)) r1("id")), 'null'), '}')
