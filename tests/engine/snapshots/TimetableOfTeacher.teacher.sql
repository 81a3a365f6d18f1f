SELECT concat('{"school":', coalesce((
  SELECT concat('{"id":"', encode(('School:' || (r1."id"))::bytea, 'base64'), '","timetable":', coalesce((
    SELECT '[' || string_agg(concat('{"on":', to_json(r2."on"), ',"lessons":', coalesce((
      SELECT '[' || string_agg(concat('{"id":"', encode(('Lesson:' || (r3."id"))::bytea, 'base64'), '","on":', to_json(r3."on"), ',"number":', r3."number", ',"status":', to_json((r3."status")::text), ',"subject":', coalesce((
        SELECT concat('{"id":"', encode(('Subject:' || (r4."id"))::bytea, 'base64'), '","name":', to_json((r4."name")::text), '}')
        FROM (
          SELECT "groups_subject"."id" AS "id",
          "groups_subject"."name" AS "name"
          FROM "groups_subject"
          WHERE ("groups_subject"."id" = (
            SELECT U0."subject_id" AS "subject"
            FROM "groups_journal" U0
            WHERE U0."id" = (r3."journal_id")) AND ("groups_subject"."school_id" = ANY($1::bigint[])) IS TRUE)) r4("id", "name")), '"\u0000"'), ',"group":', coalesce((
        SELECT concat('{"id":"', encode(('Group:' || (r5."id"))::bytea, 'base64'), '","name":', to_json((r5."name")::text), ',"kind":', to_json((r5."kind")::text), '}')
        FROM (
          SELECT "groups_group"."id" AS "id",
          "groups_group"."name" AS "name",
          "groups_group"."kind" AS "kind"
          FROM "groups_group"
          WHERE ("groups_group"."id" = (r3."group_id") AND ("groups_group"."school_id" = ANY($2::bigint[])) IS TRUE)) r5("id", "name", "kind")), '"\u0000"'), ',"room":', coalesce((
        SELECT concat('{"id":"', encode(('Room:' || (r6."id"))::bytea, 'base64'), '","name":', to_json((r6."name")::text), ',"building":', to_json((r6."building")::text), '}')
        FROM (
          SELECT "timetable_room"."id" AS "id",
          "timetable_room"."name" AS "name",
          "timetable_room"."building" AS "building"
          FROM "timetable_room"
          WHERE ("timetable_room"."id" = (r3."room_id") AND ("timetable_room"."school_id" = ANY($1::bigint[])) IS TRUE)) r6("id", "name", "building")), 'null'), ',"teachers":', coalesce((
        SELECT '[' || string_agg(concat('{"id":"', encode(('StaffMember:' || (r7."id"))::bytea, 'base64'), '","fullName":', to_json((r7."full_name")::text), '}'), ',') || ']'
        FROM (
          SELECT "people_staffmember"."id" AS "id",
          "people_staffmember"."full_name" AS "full_name"
          FROM "people_staffmember"
          WHERE (EXISTS(
            SELECT 1 AS "a"
            FROM "timetable_lessonteacher" U0
            WHERE (U0."lesson_id" = (r3."id") AND U0."staff_id" = ("people_staffmember"."id")) LIMIT 1) AND ("people_staffmember"."school_id" = ANY($1::bigint[])) IS TRUE)
          ORDER BY "people_staffmember"."sort_key" ASC,
          1 ASC) r7("id", "full_name")), '[]'), ',"bell":', coalesce((
        SELECT concat('{"number":', r8."number", ',"startsAt":', to_json(r8."starts_at"), ',"endsAt":', to_json(r8."ends_at"), '}')
        FROM (
          SELECT "timetable_bell"."number" AS "number",
          "timetable_bell"."starts_at" AS "starts_at",
          "timetable_bell"."ends_at" AS "ends_at"
          FROM "timetable_bell"
          WHERE ("timetable_bell"."number" = (r3."number") AND "timetable_bell"."schedule_id" = (
            SELECT U0."schedule_id" AS "schedule"
            FROM "timetable_bellday" U0
            WHERE ((U0."shift" IS NULL OR U0."shift" = (r3."shift")) AND U0."grade_from" <= (r3."grade_level") AND U0."grade_to" >= (r3."grade_level") AND U0."on" = (r3."on") AND U0."school_id" = (r3."school_id"))) AND true)) r8("number", "starts_at", "ends_at")), 'null'), '}'), ',') || ']'
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
        WHERE ("timetable_lesson"."id" = ANY(r2."lesson_ids") AND ("timetable_lesson"."school_id" = ANY($2::bigint[])) IS TRUE)
        ORDER BY 2 ASC,
        3 ASC,
        1 ASC) r3("id", "on", "number", "status", "journal_id", "group_id", "room_id", "school_id", "grade_level", "shift")), '[]'), '}'), ',') || ']'
    FROM (
      SELECT "timetable_lesson"."on" AS "on",
      ARRAY_AGG("timetable_lesson"."id" ) AS "lesson_ids"
      FROM "timetable_lesson"
      WHERE ("timetable_lesson"."on" >= (date_trunc('week', ($3::date)::date))::date AND "timetable_lesson"."on" < (((date_trunc('week', ($3::date)::date))::date)::date + 7) AND "timetable_lesson"."school_id" = (r1."id") AND EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_lessonteacher" U0
        WHERE (U0."lesson_id" = ("timetable_lesson"."id") AND U0."staff_id" = ($4::bigint)) LIMIT 1) AND ("timetable_lesson"."school_id" = ANY($2::bigint[])) IS TRUE)
      GROUP BY 1
      ORDER BY 1 ASC) r2("on", "lesson_ids")), '[]'), '}')
  FROM (
    SELECT "schools_school"."id" AS "id"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ($5::bigint) AND true)) r1("id")), 'null'), '}')
