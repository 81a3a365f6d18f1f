SELECT concat('{"viewer":{"roles":["TEACHER"],"teaching":', coalesce((
  SELECT '[' || string_agg(concat('{"on":', to_json(r1."on"), ',"number":', r1."number", ',"bell":', coalesce((
    SELECT concat('{"startsAt":', to_json(r2."starts_at"), ',"endsAt":', to_json(r2."ends_at"), '}')
    FROM (
      SELECT "timetable_bell"."starts_at" AS "starts_at",
      "timetable_bell"."ends_at" AS "ends_at"
      FROM "timetable_bell"
      WHERE ("timetable_bell"."number" = (r1."number") AND "timetable_bell"."schedule_id" = (
        SELECT U0."schedule_id" AS "schedule"
        FROM "timetable_bellday" U0
        WHERE ((U0."shift" IS NULL OR U0."shift" = (r1."shift")) AND U0."grade_from" <= (r1."grade_level") AND U0."grade_to" >= (r1."grade_level") AND U0."on" = (r1."on") AND U0."school_id" = (r1."school_id"))) AND true)) r2("starts_at", "ends_at")), 'null'), ',"room":', coalesce((
    SELECT concat('{"name":', to_json((r3."name")::text), '}')
    FROM (
      SELECT "timetable_room"."name" AS "name"
      FROM "timetable_room"
      WHERE ("timetable_room"."id" = (r1."room_id") AND ("timetable_room"."school_id" = ANY($1::bigint[])) IS TRUE)) r3("name")), 'null'), ',"subject":', coalesce((
    SELECT concat('{"name":', to_json((r4."name")::text), '}')
    FROM (
      SELECT "groups_subject"."name" AS "name"
      FROM "groups_subject"
      WHERE ("groups_subject"."id" = (
        SELECT U0."subject_id" AS "subject"
        FROM "groups_journal" U0
        WHERE U0."id" = (r1."journal_id")) AND ("groups_subject"."school_id" = ANY($1::bigint[])) IS TRUE)) r4("name")), '"\u0000"'), ',"group":', coalesce((
    SELECT concat('{"name":', to_json((r5."name")::text), '}')
    FROM (
      SELECT "groups_group"."name" AS "name"
      FROM "groups_group"
      WHERE ("groups_group"."id" = (r1."group_id") AND ("groups_group"."school_id" = ANY($2::bigint[])) IS TRUE)) r5("name")), '"\u0000"'), ',"topic":', coalesce(to_json(((
    SELECT U0."topic" AS "topic"
    FROM "journal_lessonrecord" U0
    WHERE U0."lesson_id" = (r1."id")))::text), 'null'), ',"recordedAt":', coalesce(to_json((
    SELECT U0."recorded_at" AS "recorded_at"
    FROM "journal_lessonrecord" U0
    WHERE U0."lesson_id" = (r1."id"))), 'null'), '}'), ',') || ']'
  FROM (
    SELECT "timetable_lesson"."on" AS "on",
    "timetable_lesson"."number" AS "number",
    "timetable_lesson"."school_id" AS "school_id",
    "timetable_lesson"."grade_level" AS "grade_level",
    "timetable_lesson"."shift" AS "shift",
    "timetable_lesson"."room_id" AS "room_id",
    "timetable_lesson"."journal_id" AS "journal_id",
    "timetable_lesson"."group_id" AS "group_id",
    "timetable_lesson"."id" AS "id"
    FROM "timetable_lesson"
    WHERE ("timetable_lesson"."id" IN (
      SELECT U0."lesson_id" AS "lesson"
      FROM "timetable_lessonteacher" U0
      WHERE (U0."staff_id" = ANY($3::bigint[]) AND U0."on" >= ($4::date) AND U0."on" < (($5::date)::date + 1))) AND ("timetable_lesson"."school_id" = ANY($2::bigint[])) IS TRUE)
    ORDER BY 1 ASC,
    2 ASC,
    9 ASC) r1("on", "number", "school_id", "grade_level", "shift", "room_id", "journal_id", "group_id", "id")), '[]'), ',"unrecorded":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Lesson:' || (r6."id"))::bytea, 'base64'), '","on":', to_json(r6."on"), ',"number":', r6."number", '}'), ',') || ']'
  FROM (
    SELECT "timetable_lesson"."id" AS "id",
    "timetable_lesson"."on" AS "on",
    "timetable_lesson"."number" AS "number"
    FROM "timetable_lesson" LEFT OUTER JOIN "journal_lessonrecord" ON ("timetable_lesson"."id" = "journal_lessonrecord"."lesson_id")
    WHERE ("timetable_lesson"."id" IN (
      SELECT U0."lesson_id" AS "lesson"
      FROM "timetable_lessonteacher" U0
      WHERE (U0."staff_id" = ANY($3::bigint[]) AND U0."on" >= (($6::date)::date +  -14) AND U0."on" < (($6::date)::date + 1))) AND "timetable_lesson"."status" = 'PLANNED' AND "journal_lessonrecord"."id" IS NULL AND ("timetable_lesson"."school_id" = ANY($2::bigint[])) IS TRUE)
    ORDER BY 2 ASC,
    3 ASC,
    1 ASC) r6("id", "on", "number")), '[]'), ',"journals":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Journal:' || (r7."id"))::bytea, 'base64'), '","subject":', coalesce((
    SELECT concat('{"name":', to_json((r8."name")::text), '}')
    FROM (
      SELECT "groups_subject"."name" AS "name"
      FROM "groups_subject"
      WHERE ("groups_subject"."id" = (r7."subject_id") AND ("groups_subject"."school_id" = ANY($1::bigint[])) IS TRUE)) r8("name")), '"\u0000"'), ',"group":', coalesce((
    SELECT concat('{"name":', to_json((r9."name")::text), '}')
    FROM (
      SELECT "groups_group"."name" AS "name"
      FROM "groups_group"
      WHERE ("groups_group"."id" = (r7."group_id") AND ("groups_group"."school_id" = ANY($2::bigint[])) IS TRUE)) r9("name")), '"\u0000"'), ',"periods":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('GradingPeriod:' || (r10."id"))::bytea, 'base64'), '","name":', to_json((r10."name")::text), '}'), ',') || ']'
    FROM (
      SELECT "schools_gradingperiod"."id" AS "id",
      "schools_gradingperiod"."name" AS "name"
      FROM "schools_gradingperiod"
      WHERE ("schools_gradingperiod"."grade_from" <= (
        SELECT U0."grade_level" AS "grade_level"
        FROM "groups_group" U0
        WHERE U0."id" = (r7."group_id")) AND "schools_gradingperiod"."grade_to" >= (
        SELECT U0."grade_level" AS "grade_level"
        FROM "groups_group" U0
        WHERE U0."id" = (r7."group_id")) AND "schools_gradingperiod"."year_id" = (r7."year_id") AND ("schools_gradingperiod"."school_id" = ANY($1::bigint[])) IS TRUE)
      ORDER BY "schools_gradingperiod"."since" ASC,
      "schools_gradingperiod"."until" ASC,
      "schools_gradingperiod"."id" ASC) r10("id", "name")), '[]'), '}'), ',') || ']'
  FROM (
    SELECT "groups_journal"."id" AS "id",
    "groups_journal"."subject_id" AS "subject_id",
    "groups_journal"."group_id" AS "group_id",
    "groups_journal"."year_id" AS "year_id"
    FROM "groups_journal" INNER JOIN "groups_subject" ON ("groups_journal"."subject_id" = "groups_subject"."id") INNER JOIN "groups_group" ON ("groups_journal"."group_id" = "groups_group"."id")
    WHERE ("groups_journal"."id" = ANY($7::bigint[]) AND ("groups_journal"."id" = ANY($7::bigint[])) IS TRUE)
    ORDER BY "groups_subject"."name" ASC,
    "groups_group"."grade_level" ASC,
    "groups_group"."name" ASC,
    "groups_journal"."id" ASC) r7("id", "subject_id", "group_id", "year_id")), '[]'), '}}')
