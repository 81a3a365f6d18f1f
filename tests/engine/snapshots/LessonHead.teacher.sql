SELECT concat('{"lesson":', coalesce((
  SELECT concat('{"id":"', encode(('Lesson:' || (r1."id"))::bytea, 'base64'), '","on":', to_json(r1."on"), ',"number":', r1."number", ',"status":', to_json((r1."status")::text), ',"topic":', coalesce(to_json(((
    SELECT U0."topic" AS "topic"
    FROM "journal_lessonrecord" U0
    WHERE U0."lesson_id" = (r1."id")))::text), 'null'), ',"recordedAt":', coalesce(to_json((
    SELECT U0."recorded_at" AS "recorded_at"
    FROM "journal_lessonrecord" U0
    WHERE U0."lesson_id" = (r1."id"))), 'null'), ',"homework":', coalesce((
    SELECT concat('{"id":"', encode(('Homework:' || (r2."id"))::bytea, 'base64'), '","text":', to_json((r2."text")::text), ',"minutes":', coalesce((r2."minutes")::text, 'null'), ',"forAll":', to_json(r2."for_all"), ',"late":', coalesce(to_json(CASE WHEN r2."posted_at" > (timezone(r2."school__time_zone", (r2."lesson__on" + r2."school__homework_until"))) THEN true ELSE false END), '"\u0000"'), ',"dueLesson":', coalesce((
      SELECT concat('{"id":"', encode(('Lesson:' || (r3."id"))::bytea, 'base64'), '","on":', to_json(r3."on"), '}')
      FROM (
        SELECT "timetable_lesson"."id" AS "id",
        "timetable_lesson"."on" AS "on"
        FROM "timetable_lesson"
        WHERE ("timetable_lesson"."id" = (COALESCE(r2."due_lesson_id", (
          SELECT (
            SELECT U0."id" AS "pk"
            FROM "timetable_lesson" U0
            WHERE ((U0."on" > (V0."on") OR (U0."number" > (V0."number") AND U0."on" = (V0."on"))) AND U0."journal_id" = (V0."journal_id") AND U0."status" = 'PLANNED')
            ORDER BY U0."on" ASC,
            U0."number" ASC LIMIT 1) AS "following"
          FROM "timetable_lesson" V0
          WHERE V0."id" = (r2."lesson_id")))) AND ("timetable_lesson"."school_id" = ANY($1::bigint[])) IS TRUE)) r3("id", "on")), 'null'), ',"students":', coalesce((
      SELECT '[' || string_agg(concat('{"id":"', encode(('Student:' || (r4."id"))::bytea, 'base64'), '"}'), ',') || ']'
      FROM (
        SELECT "people_student"."id" AS "id"
        FROM "people_student"
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "planning_homeworkstudent" U0
          WHERE (U0."lesson_id" = (r2."lesson_id") AND U0."student_id" = ("people_student"."id")) LIMIT 1) AND (EXISTS(
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
        1 ASC) r4("id")), '[]'), ',"links":', coalesce((
      SELECT '[' || string_agg(concat('{"url":', to_json((r5."url")::text), '}'), ',') || ']'
      FROM (
        SELECT "planning_homeworklink"."url" AS "url"
        FROM "planning_homeworklink"
        WHERE ("planning_homeworklink"."lesson_id" = (r2."lesson_id") AND EXISTS(
          SELECT 1 AS "a"
          FROM "planning_homework" U0
          WHERE ((U0."school_id" = ANY($1::bigint[])) IS TRUE AND U0."lesson_id" = ("planning_homeworklink"."lesson_id")) LIMIT 1))
        ORDER BY "planning_homeworklink"."position" ASC,
        "planning_homeworklink"."id" ASC) r5("url")), '[]'), '}')
    FROM (
      SELECT "planning_homework"."id" AS "id",
      "planning_homework"."text" AS "text",
      "planning_homework"."minutes" AS "minutes",
      "planning_homework"."for_all" AS "for_all",
      "planning_homework"."posted_at" AS "posted_at",
      "schools_school"."time_zone" AS "school__time_zone",
      "timetable_lesson"."on" AS "lesson__on",
      "schools_school"."homework_until" AS "school__homework_until",
      "planning_homework"."lesson_id" AS "lesson_id",
      "planning_homework"."due_lesson_id" AS "due_lesson_id"
      FROM "planning_homework" INNER JOIN "timetable_lesson" ON ("planning_homework"."lesson_id" = "timetable_lesson"."id") INNER JOIN "schools_school" ON ("planning_homework"."school_id" = "schools_school"."id")
      WHERE ("planning_homework"."lesson_id" = (r1."id") AND ("planning_homework"."school_id" = ANY($1::bigint[])) IS TRUE)) r2("id", "text", "minutes", "for_all", "posted_at", "school__time_zone", "lesson__on", "school__homework_until", "lesson_id", "due_lesson_id")), 'null'), ',"offered":', coalesce((
    SELECT concat('{"id":"', encode(('PlanRow:' || (r6."id"))::bytea, 'base64'), '","topic":', to_json((r6."topic")::text), ',"homework":', to_json((r6."homework")::text), ',"homeworkMinutes":', coalesce((r6."homework_minutes")::text, 'null'), '}')
    FROM (
      SELECT "planning_planrow"."id" AS "id",
      "planning_planrow"."topic" AS "topic",
      "planning_planrow"."homework" AS "homework",
      "planning_planrow"."homework_minutes" AS "homework_minutes"
      FROM "planning_planrow"
      WHERE ("planning_planrow"."id" = (
        SELECT U0."row_id" AS "row"
        FROM "planning_laidlesson" U0
        WHERE (U0."journal_id" = (r1."journal_id") AND U0."lesson_id" = (r1."id")) LIMIT 1) AND ("planning_planrow"."school_id" = ANY($1::bigint[])) IS TRUE)) r6("id", "topic", "homework", "homework_minutes")), 'null'), ',"planRows":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('PlanRow:' || (r7."id"))::bytea, 'base64'), '"}'), ',') || ']'
    FROM (
      SELECT "planning_planrow"."id" AS "id"
      FROM "planning_planrow"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "planning_coveredrow" U0
        WHERE (U0."lesson_id" = (r1."id") AND U0."row_id" = ("planning_planrow"."id")) LIMIT 1) AND ("planning_planrow"."school_id" = ANY($1::bigint[])) IS TRUE)
      ORDER BY "planning_planrow"."plan_id" ASC,
      "planning_planrow"."position" ASC,
      1 ASC) r7("id")), '[]'), ',"subject":', coalesce((
    SELECT concat('{"id":"', encode(('Subject:' || (r8."id"))::bytea, 'base64'), '","name":', to_json((r8."name")::text), '}')
    FROM (
      SELECT "groups_subject"."id" AS "id",
      "groups_subject"."name" AS "name"
      FROM "groups_subject"
      WHERE ("groups_subject"."id" = (
        SELECT U0."subject_id" AS "subject"
        FROM "groups_journal" U0
        WHERE U0."id" = (r1."journal_id")) AND ("groups_subject"."school_id" = ANY($4::bigint[])) IS TRUE)) r8("id", "name")), '"\u0000"'), ',"group":', coalesce((
    SELECT concat('{"id":"', encode(('Group:' || (r9."id"))::bytea, 'base64'), '","name":', to_json((r9."name")::text), '}')
    FROM (
      SELECT "groups_group"."id" AS "id",
      "groups_group"."name" AS "name"
      FROM "groups_group"
      WHERE ("groups_group"."id" = (r1."group_id") AND ("groups_group"."school_id" = ANY($1::bigint[])) IS TRUE)) r9("id", "name")), '"\u0000"'), ',"room":', coalesce((
    SELECT concat('{"id":"', encode(('Room:' || (r10."id"))::bytea, 'base64'), '","name":', to_json((r10."name")::text), '}')
    FROM (
      SELECT "timetable_room"."id" AS "id",
      "timetable_room"."name" AS "name"
      FROM "timetable_room"
      WHERE ("timetable_room"."id" = (r1."room_id") AND ("timetable_room"."school_id" = ANY($4::bigint[])) IS TRUE)) r10("id", "name")), 'null'), ',"bell":', coalesce((
    SELECT concat('{"number":', r11."number", ',"startsAt":', to_json(r11."starts_at"), ',"endsAt":', to_json(r11."ends_at"), '}')
    FROM (
      SELECT "timetable_bell"."number" AS "number",
      "timetable_bell"."starts_at" AS "starts_at",
      "timetable_bell"."ends_at" AS "ends_at"
      FROM "timetable_bell"
      WHERE ("timetable_bell"."number" = (r1."number") AND "timetable_bell"."schedule_id" = (
        SELECT U0."schedule_id" AS "schedule"
        FROM "timetable_bellday" U0
        WHERE ((U0."shift" IS NULL OR U0."shift" = (r1."shift")) AND U0."grade_from" <= (r1."grade_level") AND U0."grade_to" >= (r1."grade_level") AND U0."on" = (r1."on") AND U0."school_id" = (r1."school_id"))) AND true)) r11("number", "starts_at", "ends_at")), 'null'), ',"journal":', coalesce((
    SELECT concat('{"id":"', encode(('Journal:' || (r12."id"))::bytea, 'base64'), '"}')
    FROM (
      SELECT "groups_journal"."id" AS "id"
      FROM "groups_journal"
      WHERE ("groups_journal"."id" = (r1."journal_id") AND ("groups_journal"."id" = ANY($5::bigint[])) IS TRUE)) r12("id")), 'null'), '}')
  FROM (
    SELECT "timetable_lesson"."id" AS "id",
    "timetable_lesson"."on" AS "on",
    "timetable_lesson"."number" AS "number",
    "timetable_lesson"."status" AS "status",
    "timetable_lesson"."journal_id" AS "journal_id",
    "timetable_lesson"."group_id" AS "group_id",
    "timetable_lesson"."room_id" AS "room_id",
    "timetable_lesson"."school_id" AS "school_id",
    "timetable_lesson"."grade_level" AS "grade_level",
    "timetable_lesson"."shift" AS "shift"
    FROM "timetable_lesson"
    WHERE ("timetable_lesson"."id" = ($6::bigint) AND ("timetable_lesson"."school_id" = ANY($1::bigint[])) IS TRUE)) r1("id", "on", "number", "status", "journal_id", "group_id", "room_id", "school_id", "grade_level", "shift")), 'null'), '}')
