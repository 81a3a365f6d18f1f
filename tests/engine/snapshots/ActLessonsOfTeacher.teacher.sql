SELECT concat('{"school":', coalesce((
  SELECT concat('{"id":"', encode(('School:' || (r1."id"))::bytea, 'base64'), '","timetable":', coalesce((
    SELECT '[' || string_agg(concat('{"on":', to_json(r2."on"), ',"lessons":', coalesce((
      SELECT '[' || string_agg(concat('{"id":"', encode(('Lesson:' || (r3."id"))::bytea, 'base64'), '","on":', to_json(r3."on"), ',"number":', r3."number", ',"subject":', coalesce((
        SELECT concat('{"id":"', encode(('Subject:' || (r4."id"))::bytea, 'base64'), '","name":', to_json((r4."name")::text), '}')
        FROM (
          SELECT "groups_subject"."id" AS "id",
          "groups_subject"."name" AS "name"
          FROM "groups_subject"
          WHERE ("groups_subject"."id" = (
            SELECT U0."subject_id" AS "subject"
            FROM "groups_journal" U0
            WHERE U0."id" = (r3."journal_id")) AND ("groups_subject"."school_id" = ANY($1::bigint[])) IS TRUE)) r4("id", "name")), '"\u0000"'), ',"group":', coalesce((
        SELECT concat('{"id":"', encode(('Group:' || (r5."id"))::bytea, 'base64'), '","name":', to_json((r5."name")::text), '}')
        FROM (
          SELECT "groups_group"."id" AS "id",
          "groups_group"."name" AS "name"
          FROM "groups_group"
          WHERE ("groups_group"."id" = (r3."group_id") AND ("groups_group"."school_id" = ANY($2::bigint[])) IS TRUE)) r5("id", "name")), '"\u0000"'), ',"status":', to_json((r3."status")::text), ',"recordedAt":', coalesce(to_json((
        SELECT U0."recorded_at" AS "recorded_at"
        FROM "journal_lessonrecord" U0
        WHERE U0."lesson_id" = (r3."id"))), 'null'), ',"teachers":', coalesce((
        SELECT '[' || string_agg(concat('{"id":"', encode(('StaffMember:' || (r6."id"))::bytea, 'base64'), '","fullName":', to_json((r6."full_name")::text), '}'), ',') || ']'
        FROM (
          SELECT "people_staffmember"."id" AS "id",
          "people_staffmember"."full_name" AS "full_name"
          FROM "people_staffmember"
          WHERE (EXISTS(
            SELECT 1 AS "a"
            FROM "timetable_lessonteacher" U0
            WHERE (U0."lesson_id" = (r3."id") AND U0."staff_id" = ("people_staffmember"."id")) LIMIT 1) AND ("people_staffmember"."school_id" = ANY($1::bigint[])) IS TRUE)
          ORDER BY "people_staffmember"."sort_key" ASC,
          1 ASC) r6("id", "full_name")), '[]'), ',"room":', coalesce((
        SELECT concat('{"id":"', encode(('Room:' || (r7."id"))::bytea, 'base64'), '","name":', to_json((r7."name")::text), '}')
        FROM (
          SELECT "timetable_room"."id" AS "id",
          "timetable_room"."name" AS "name"
          FROM "timetable_room"
          WHERE ("timetable_room"."id" = (r3."room_id") AND ("timetable_room"."school_id" = ANY($1::bigint[])) IS TRUE)) r7("id", "name")), 'null'), '}'), ',') || ']'
      FROM (
        SELECT "timetable_lesson"."id" AS "id",
        "timetable_lesson"."on" AS "on",
        "timetable_lesson"."number" AS "number",
        "timetable_lesson"."journal_id" AS "journal_id",
        "timetable_lesson"."group_id" AS "group_id",
        "timetable_lesson"."status" AS "status",
        "timetable_lesson"."room_id" AS "room_id"
        FROM "timetable_lesson"
        WHERE ("timetable_lesson"."id" = ANY(r2."lesson_ids") AND ("timetable_lesson"."school_id" = ANY($2::bigint[])) IS TRUE)
        ORDER BY 2 ASC,
        3 ASC,
        1 ASC) r3("id", "on", "number", "journal_id", "group_id", "status", "room_id")), '[]'), '}'), ',') || ']'
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
