SELECT concat('{"viewer":{"teaching":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Lesson:' || (r1."id"))::bytea, 'base64'), '","on":', to_json(r1."on"), ',"number":', r1."number", ',"status":', to_json((r1."status")::text), ',"subject":', coalesce((
    SELECT concat('{"id":"', encode(('Subject:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), '}')
    FROM (
      SELECT "groups_subject"."id" AS "id",
      "groups_subject"."name" AS "name"
      FROM "groups_subject"
      WHERE ("groups_subject"."id" = (
        SELECT U0."subject_id" AS "subject"
        FROM "groups_journal" U0
        WHERE U0."id" = (r1."journal_id")) AND ("groups_subject"."school_id" = ANY($1::bigint[])) IS TRUE)) r2("id", "name")), '"\u0000"'), ',"group":', coalesce((
    SELECT concat('{"id":"', encode(('Group:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), ',"kind":', to_json((r3."kind")::text), '}')
    FROM (
      SELECT "groups_group"."id" AS "id",
      "groups_group"."name" AS "name",
      "groups_group"."kind" AS "kind"
      FROM "groups_group"
      WHERE ("groups_group"."id" = (r1."group_id") AND ("groups_group"."school_id" = ANY($2::bigint[])) IS TRUE)) r3("id", "name", "kind")), '"\u0000"'), ',"room":', coalesce((
    SELECT concat('{"id":"', encode(('Room:' || (r4."id"))::bytea, 'base64'), '","name":', to_json((r4."name")::text), ',"building":', to_json((r4."building")::text), '}')
    FROM (
      SELECT "timetable_room"."id" AS "id",
      "timetable_room"."name" AS "name",
      "timetable_room"."building" AS "building"
      FROM "timetable_room"
      WHERE ("timetable_room"."id" = (r1."room_id") AND ("timetable_room"."school_id" = ANY($1::bigint[])) IS TRUE)) r4("id", "name", "building")), 'null'), ',"teachers":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('StaffMember:' || (r5."id"))::bytea, 'base64'), '","fullName":', to_json((r5."full_name")::text), '}'), ',') || ']'
    FROM (
      SELECT "people_staffmember"."id" AS "id",
      "people_staffmember"."full_name" AS "full_name"
      FROM "people_staffmember"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_lessonteacher" U0
        WHERE (U0."lesson_id" = (r1."id") AND U0."staff_id" = ("people_staffmember"."id")) LIMIT 1) AND ("people_staffmember"."school_id" = ANY($1::bigint[])) IS TRUE)
      ORDER BY "people_staffmember"."sort_key" ASC,
      1 ASC) r5("id", "full_name")), '[]'), ',"bell":', coalesce((
    SELECT concat('{"number":', r6."number", ',"startsAt":', to_json(r6."starts_at"), ',"endsAt":', to_json(r6."ends_at"), '}')
    FROM (
      SELECT "timetable_bell"."number" AS "number",
      "timetable_bell"."starts_at" AS "starts_at",
      "timetable_bell"."ends_at" AS "ends_at"
      FROM "timetable_bell"
      WHERE ("timetable_bell"."number" = (r1."number") AND "timetable_bell"."schedule_id" = (
        SELECT U0."schedule_id" AS "schedule"
        FROM "timetable_bellday" U0
        WHERE ((U0."shift" IS NULL OR U0."shift" = (r1."shift")) AND U0."grade_from" <= (r1."grade_level") AND U0."grade_to" >= (r1."grade_level") AND U0."on" = (r1."on") AND U0."school_id" = (r1."school_id"))) AND true)) r6("number", "starts_at", "ends_at")), 'null'), '}'), ',') || ']'
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
    WHERE ("timetable_lesson"."id" IN (
      SELECT U0."lesson_id" AS "lesson"
      FROM "timetable_lessonteacher" U0
      WHERE (U0."staff_id" = ANY($3::bigint[]) AND U0."on" >= ($4::date) AND U0."on" < (($5::date)::date + 1))) AND ("timetable_lesson"."school_id" = ANY($2::bigint[])) IS TRUE)
    ORDER BY 2 ASC,
    3 ASC,
    1 ASC) r1("id", "on", "number", "status", "journal_id", "group_id", "room_id", "school_id", "grade_level", "shift")), '[]'), '}}')
