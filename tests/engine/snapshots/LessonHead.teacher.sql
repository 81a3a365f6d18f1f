SELECT concat('{"lesson":', coalesce((
  SELECT concat('{"id":"', encode(('Lesson:' || (r1."id"))::bytea, 'base64'), '","on":', to_json(r1."on"), ',"number":', r1."number", ',"status":', to_json((r1."status")::text), ',"topic":', coalesce(to_json(((
    SELECT U0."topic" AS "topic"
    FROM "journal_lessonrecord" U0
    WHERE U0."lesson_id" = (r1."id")))::text), 'null'), ',"recordedAt":', coalesce(to_json((
    SELECT U0."recorded_at" AS "recorded_at"
    FROM "journal_lessonrecord" U0
    WHERE U0."lesson_id" = (r1."id"))), 'null'), ',"homework":', coalesce((
    SELECT concat('{"id":"', encode(('Homework:' || (r2."id"))::bytea, 'base64'), '","text":', to_json((r2."text")::text), '}')
    FROM (
      SELECT "planning_homework"."id" AS "id",
      "planning_homework"."text" AS "text"
      FROM "planning_homework"
      WHERE ("planning_homework"."lesson_id" = (r1."id") AND ("planning_homework"."school_id" = ANY($1::bigint[])) IS TRUE)) r2("id", "text")), 'null'), ',"offered":', coalesce((
    SELECT concat('{"id":"', encode(('PlanRow:' || (r3."id"))::bytea, 'base64'), '","topic":', to_json((r3."topic")::text), ',"homework":', to_json((r3."homework")::text), '}')
    FROM (
      SELECT "planning_planrow"."id" AS "id",
      "planning_planrow"."topic" AS "topic",
      "planning_planrow"."homework" AS "homework"
      FROM "planning_planrow"
      WHERE ("planning_planrow"."id" = (
        SELECT U0."row_id" AS "row"
        FROM "planning_laidlesson" U0
        WHERE (U0."journal_id" = (r1."journal_id") AND U0."lesson_id" = (r1."id")) LIMIT 1) AND ("planning_planrow"."school_id" = ANY($1::bigint[])) IS TRUE)) r3("id", "topic", "homework")), 'null'), ',"planRows":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('PlanRow:' || (r4."id"))::bytea, 'base64'), '"}'), ',') || ']'
    FROM (
      SELECT "planning_planrow"."id" AS "id"
      FROM "planning_planrow"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "planning_coveredrow" U0
        WHERE (U0."lesson_id" = (r1."id") AND U0."row_id" = ("planning_planrow"."id")) LIMIT 1) AND ("planning_planrow"."school_id" = ANY($1::bigint[])) IS TRUE)
      ORDER BY "planning_planrow"."plan_id" ASC,
      "planning_planrow"."position" ASC,
      1 ASC) r4("id")), '[]'), ',"subject":', coalesce((
    SELECT concat('{"id":"', encode(('Subject:' || (r5."id"))::bytea, 'base64'), '","name":', to_json((r5."name")::text), '}')
    FROM (
      SELECT "groups_subject"."id" AS "id",
      "groups_subject"."name" AS "name"
      FROM "groups_subject"
      WHERE ("groups_subject"."id" = (
        SELECT U0."subject_id" AS "subject"
        FROM "groups_journal" U0
        WHERE U0."id" = (r1."journal_id")) AND ("groups_subject"."school_id" = ANY($2::bigint[])) IS TRUE)) r5("id", "name")), '"\u0000"'), ',"group":', coalesce((
    SELECT concat('{"id":"', encode(('Group:' || (r6."id"))::bytea, 'base64'), '","name":', to_json((r6."name")::text), '}')
    FROM (
      SELECT "groups_group"."id" AS "id",
      "groups_group"."name" AS "name"
      FROM "groups_group"
      WHERE ("groups_group"."id" = (r1."group_id") AND ("groups_group"."school_id" = ANY($1::bigint[])) IS TRUE)) r6("id", "name")), '"\u0000"'), ',"room":', coalesce((
    SELECT concat('{"id":"', encode(('Room:' || (r7."id"))::bytea, 'base64'), '","name":', to_json((r7."name")::text), '}')
    FROM (
      SELECT "timetable_room"."id" AS "id",
      "timetable_room"."name" AS "name"
      FROM "timetable_room"
      WHERE ("timetable_room"."id" = (r1."room_id") AND ("timetable_room"."school_id" = ANY($2::bigint[])) IS TRUE)) r7("id", "name")), 'null'), ',"bell":', coalesce((
    SELECT concat('{"number":', r8."number", ',"startsAt":', to_json(r8."starts_at"), ',"endsAt":', to_json(r8."ends_at"), '}')
    FROM (
      SELECT "timetable_bell"."number" AS "number",
      "timetable_bell"."starts_at" AS "starts_at",
      "timetable_bell"."ends_at" AS "ends_at"
      FROM "timetable_bell"
      WHERE ("timetable_bell"."number" = (r1."number") AND "timetable_bell"."schedule_id" = (
        SELECT U0."schedule_id" AS "schedule"
        FROM "timetable_bellday" U0
        WHERE ((U0."shift" IS NULL OR U0."shift" = (r1."shift")) AND U0."grade_from" <= (r1."grade_level") AND U0."grade_to" >= (r1."grade_level") AND U0."on" = (r1."on") AND U0."school_id" = (r1."school_id"))) AND true)) r8("number", "starts_at", "ends_at")), 'null'), ',"journal":', coalesce((
    SELECT concat('{"id":"', encode(('Journal:' || (r9."id"))::bytea, 'base64'), '","mine":', to_json(EXISTS(
      SELECT 1 AS "a"
      FROM "groups_journal" U0
      WHERE (U0."id" = ANY($3::bigint[]) AND U0."id" = (r9."id")) LIMIT 1)), ',"periods":', coalesce((
      SELECT '[' || string_agg(concat('{"id":"', encode(('GradingPeriod:' || (r10."id"))::bytea, 'base64'), '","name":', to_json((r10."name")::text), ',"kind":', to_json((r10."kind")::text), ',"since":', to_json(r10."since"), ',"until":', to_json(r10."until"), ',"closed":', to_json(EXISTS(
        SELECT 1 AS "a"
        FROM "schools_gradingperiod" U0
        WHERE (U0."closed_at" IS NOT NULL AND U0."id" = (r10."id")) LIMIT 1)), '}'), ',') || ']'
      FROM (
        SELECT "schools_gradingperiod"."id" AS "id",
        "schools_gradingperiod"."name" AS "name",
        "schools_gradingperiod"."kind" AS "kind",
        "schools_gradingperiod"."since" AS "since",
        "schools_gradingperiod"."until" AS "until"
        FROM "schools_gradingperiod"
        WHERE ("schools_gradingperiod"."grade_from" <= (
          SELECT U0."grade_level" AS "grade_level"
          FROM "groups_group" U0
          WHERE U0."id" = (r9."group_id")) AND "schools_gradingperiod"."grade_to" >= (
          SELECT U0."grade_level" AS "grade_level"
          FROM "groups_group" U0
          WHERE U0."id" = (r9."group_id")) AND "schools_gradingperiod"."year_id" = (r9."year_id") AND ("schools_gradingperiod"."school_id" = ANY($2::bigint[])) IS TRUE)
        ORDER BY 4 ASC,
        5 ASC,
        "schools_gradingperiod"."id" ASC) r10("id", "name", "kind", "since", "until")), '[]'), '}')
    FROM (
      SELECT "groups_journal"."id" AS "id",
      "groups_journal"."year_id" AS "year_id",
      "groups_journal"."group_id" AS "group_id"
      FROM "groups_journal"
      WHERE ("groups_journal"."id" = (r1."journal_id") AND ("groups_journal"."id" = ANY($3::bigint[])) IS TRUE)) r9("id", "year_id", "group_id")), 'null'), '}')
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
    WHERE ("timetable_lesson"."id" = ($4::bigint) AND ("timetable_lesson"."school_id" = ANY($1::bigint[])) IS TRUE)) r1("id", "on", "number", "status", "journal_id", "group_id", "room_id", "school_id", "grade_level", "shift")), 'null'), '}')
