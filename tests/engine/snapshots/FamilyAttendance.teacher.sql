SELECT concat('{"student":', coalesce((
  SELECT concat('{"id":"', encode(('Student:' || (r1."id"))::bytea, 'base64'), '","diary":', coalesce((
    SELECT '[' || string_agg(concat('{"on":', to_json(r2."on"), ',"lessons":', coalesce((
      SELECT '[' || string_agg(concat('{"lesson":', coalesce((
        SELECT concat('{"id":"', encode(('Lesson:' || (r4."id"))::bytea, 'base64'), '","number":', r4."number", ',"status":', to_json((r4."status")::text), ',"subject":', coalesce((
          SELECT concat('{"id":"', encode(('Subject:' || (r5."id"))::bytea, 'base64'), '","name":', to_json((r5."name")::text), '}')
          FROM (
            SELECT "groups_subject"."id" AS "id",
            "groups_subject"."name" AS "name"
            FROM "groups_subject"
            WHERE ("groups_subject"."id" = (
              SELECT U0."subject_id" AS "subject"
              FROM "groups_journal" U0
              WHERE U0."id" = (r4."journal_id")) AND ("groups_subject"."school_id" = ANY($1::bigint[])) IS TRUE)) r5("id", "name")), '"\u0000"'), '}')
        FROM (
          SELECT "timetable_lesson"."id" AS "id",
          "timetable_lesson"."number" AS "number",
          "timetable_lesson"."status" AS "status",
          "timetable_lesson"."journal_id" AS "journal_id"
          FROM "timetable_lesson"
          WHERE ("timetable_lesson"."id" = (r3."lesson_id") AND ("timetable_lesson"."school_id" = ANY($2::bigint[])) IS TRUE)) r4("id", "number", "status", "journal_id")), '"\u0000"'), ',"attendance":', coalesce((
        SELECT concat('{"code":', coalesce((
          SELECT concat('{"id":"', encode(('AttendanceCode:' || (r7."id"))::bytea, 'base64'), '","symbol":', to_json((r7."symbol")::text), ',"meaning":', to_json((r7."meaning")::text), ',"countsAsAbsence":', to_json(r7."counts_as_absence"), '}')
          FROM (
            SELECT "schools_attendancecode"."id" AS "id",
            "schools_attendancecode"."symbol" AS "symbol",
            "schools_attendancecode"."meaning" AS "meaning",
            "schools_attendancecode"."counts_as_absence" AS "counts_as_absence"
            FROM "schools_attendancecode"
            WHERE ("schools_attendancecode"."id" = (r6."code_id") AND ("schools_attendancecode"."school_id" = ANY($1::bigint[])) IS TRUE)) r7("id", "symbol", "meaning", "counts_as_absence")), 'null'), ',"minutes":', coalesce((r6."minutes")::text, 'null'), '}')
        FROM (
          SELECT "journal_cell"."code_id" AS "code_id",
          "journal_cell"."minutes" AS "minutes"
          FROM "journal_cell"
          WHERE ("journal_cell"."code_id" IS NOT NULL AND "journal_cell"."lesson_id" = (r3."lesson_id") AND "journal_cell"."student_id" = (r3."student_id") AND (("journal_cell"."journal_id" = ANY($3::bigint[])) IS TRUE OR (EXISTS(
            SELECT 1 AS "a"
            FROM "timetable_lessonteacher" U0
            WHERE (U0."staff_id" = ANY($4::bigint[]) AND U0."lesson_id" = ("journal_cell"."lesson_id")) LIMIT 1) AND NOT (EXISTS(
            SELECT 1 AS "a"
            FROM "groups_journalteacher" U0
            WHERE (U0."staff_id" = ANY($4::bigint[]) AND U0."journal_id" = ("journal_cell"."journal_id") AND U0."since" <= ("journal_cell"."on") AND U0."until" > ("journal_cell"."on")) LIMIT 1)))))) r6("code_id", "minutes")), 'null'), '}'), ',') || ']'
      FROM (
        SELECT "timetable_lesson"."id" AS "lesson_id",
        "groups_membership"."student_id" AS "student_id"
        FROM "timetable_lesson" INNER JOIN "groups_group" ON ("timetable_lesson"."group_id" = "groups_group"."id") INNER JOIN "groups_membership" ON ("groups_group"."id" = "groups_membership"."group_id")
        WHERE ("groups_membership"."since" <= ("timetable_lesson"."on") AND "groups_membership"."student_id" = (r2."student_id") AND "groups_membership"."until" > ("timetable_lesson"."on") AND "timetable_lesson"."on" >= (r2."on") AND "timetable_lesson"."on" < ((r2."on")::date + 1))
        ORDER BY "timetable_lesson"."number" ASC,
        1 ASC,
        "timetable_lesson"."id" ASC) r3("lesson_id", "student_id")), '[]'), '}'), ',') || ']'
    FROM (
      SELECT "timetable_lesson"."on" AS "on",
      MIN("groups_membership"."student_id") AS "student_id"
      FROM "timetable_lesson" INNER JOIN "groups_group" ON ("timetable_lesson"."group_id" = "groups_group"."id") INNER JOIN "groups_membership" ON ("groups_group"."id" = "groups_membership"."group_id")
      WHERE ("groups_membership"."since" <= ("timetable_lesson"."on") AND "groups_membership"."student_id" = (r1."id") AND "groups_membership"."until" > ("timetable_lesson"."on") AND "timetable_lesson"."on" >= ($5::date) AND "timetable_lesson"."on" < (($6::date)::date + 1))
      GROUP BY 1
      ORDER BY 1 ASC) r2("on", "student_id")), '[]'), '}')
  FROM (
    SELECT "people_student"."id" AS "id"
    FROM "people_student"
    WHERE ("people_student"."id" = ($7::bigint) AND (EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0
      WHERE (U0."group_id" = ANY($8::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1) OR EXISTS(
      SELECT 1 AS "a"
      FROM "timetable_lessonteacher" V0 INNER JOIN "timetable_lesson" V2 ON (V0."lesson_id" = V2."id") INNER JOIN "groups_group" V3 ON (V2."group_id" = V3."id") INNER JOIN "groups_membership" V4 ON (V3."id" = V4."group_id")
      WHERE (V0."staff_id" = ANY($4::bigint[]) AND V4."since" <= (V0."on") AND V4."student_id" = ("people_student"."id") AND V4."until" > (V0."on") AND NOT EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journalteacher" U0
        WHERE (U0."staff_id" = ANY($4::bigint[]) AND U0."journal_id" = (V2."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)) LIMIT 1)))) r1("id")), 'null'), '}')
