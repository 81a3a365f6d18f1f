SELECT concat('{"student":', coalesce((
  SELECT concat('{"id":"', encode(('Student:' || (r1."id"))::bytea, 'base64'), '","timetable":', coalesce((
    SELECT '[' || string_agg(concat('{"on":', to_json(r2."on"), ',"lessons":', coalesce((
      SELECT '[' || string_agg(concat('{"id":"', encode(('Lesson:' || (r3."id"))::bytea, 'base64'), '","number":', r3."number", ',"status":', to_json((r3."status")::text), ',"subject":', coalesce((
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
          WHERE ("groups_group"."id" = (r3."group_id") AND EXISTS(
            SELECT 1 AS "a"
            FROM "groups_membership" U0
            WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))) r5("id", "name", "kind")), '"\u0000"'), ',"room":', coalesce((
        SELECT concat('{"id":"', encode(('Room:' || (r6."id"))::bytea, 'base64'), '","name":', to_json((r6."name")::text), '}')
        FROM (
          SELECT "timetable_room"."id" AS "id",
          "timetable_room"."name" AS "name"
          FROM "timetable_room"
          WHERE ("timetable_room"."id" = (r3."room_id") AND ("timetable_room"."school_id" = ANY($1::bigint[])) IS TRUE)) r6("id", "name")), 'null'), ',"teachers":', coalesce((
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
        SELECT concat('{"startsAt":', to_json(r8."starts_at"), ',"endsAt":', to_json(r8."ends_at"), '}')
        FROM (
          SELECT "timetable_bell"."starts_at" AS "starts_at",
          "timetable_bell"."ends_at" AS "ends_at"
          FROM "timetable_bell"
          WHERE ("timetable_bell"."number" = (r3."number") AND "timetable_bell"."schedule_id" = (
            SELECT U0."schedule_id" AS "schedule"
            FROM "timetable_bellday" U0
            WHERE ((U0."shift" IS NULL OR U0."shift" = (r3."shift")) AND U0."grade_from" <= (r3."grade_level") AND U0."grade_to" >= (r3."grade_level") AND U0."on" = (r3."on") AND U0."school_id" = (r3."school_id"))) AND true)) r8("starts_at", "ends_at")), 'null'), ',"changes":', coalesce((
        SELECT '[' || string_agg(concat('{"id":"', encode(('LessonChange:' || (r9."id"))::bytea, 'base64'), '","kind":', to_json((r9."kind")::text), '}'), ',') || ']'
        FROM (
          SELECT "timetable_lessonchange"."id" AS "id",
          "timetable_lessonchange"."kind" AS "kind"
          FROM "timetable_lessonchange"
          WHERE (("timetable_lessonchange"."lesson_id" = (r3."id") OR "timetable_lessonchange"."moved_to_id" = (r3."id")) AND "timetable_lessonchange"."withdrawn_at" IS NULL AND (EXISTS(
            SELECT 1 AS "a"
            FROM "timetable_lesson" V0
            WHERE (EXISTS(
              SELECT 1 AS "a"
              FROM "groups_membership" U0
              WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = (V0."group_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1) AND V0."id" = ("timetable_lessonchange"."lesson_id")) LIMIT 1) OR EXISTS(
            SELECT 1 AS "a"
            FROM "timetable_lesson" V0
            WHERE (EXISTS(
              SELECT 1 AS "a"
              FROM "groups_membership" U0
              WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = (V0."group_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1) AND V0."id" = ("timetable_lessonchange"."moved_to_id")) LIMIT 1)))
          ORDER BY "timetable_lessonchange"."id" ASC) r9("id", "kind")), '[]'), '}'), ',') || ']'
      FROM (
        SELECT "timetable_lesson"."id" AS "id",
        "timetable_lesson"."number" AS "number",
        "timetable_lesson"."status" AS "status",
        "timetable_lesson"."journal_id" AS "journal_id",
        "timetable_lesson"."group_id" AS "group_id",
        "timetable_lesson"."room_id" AS "room_id",
        "timetable_lesson"."school_id" AS "school_id",
        "timetable_lesson"."on" AS "on",
        "timetable_lesson"."grade_level" AS "grade_level",
        "timetable_lesson"."shift" AS "shift"
        FROM "timetable_lesson"
        WHERE ("timetable_lesson"."id" = ANY(r2."lesson_ids") AND EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" U0
          WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = ("timetable_lesson"."group_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1))
        ORDER BY 8 ASC,
        2 ASC,
        1 ASC) r3("id", "number", "status", "journal_id", "group_id", "room_id", "school_id", "on", "grade_level", "shift")), '[]'), '}'), ',') || ']'
    FROM (
      SELECT "timetable_lesson"."on" AS "on",
      ARRAY_AGG("timetable_lesson"."id" ) AS "lesson_ids"
      FROM "timetable_lesson" INNER JOIN "groups_group" ON ("timetable_lesson"."group_id" = "groups_group"."id") INNER JOIN "groups_membership" ON ("groups_group"."id" = "groups_membership"."group_id")
      WHERE ("groups_membership"."since" <= ("timetable_lesson"."on") AND "groups_membership"."student_id" = (r1."id") AND "groups_membership"."until" > ("timetable_lesson"."on") AND "timetable_lesson"."on" >= (date_trunc('week', ($3::date)::date))::date AND "timetable_lesson"."on" < (((date_trunc('week', ($3::date)::date))::date)::date + 7) AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0
        WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = ("timetable_lesson"."group_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1))
      GROUP BY 1
      ORDER BY 1 ASC) r2("on", "lesson_ids")), '[]'), '}')
  FROM (
    SELECT "people_student"."id" AS "id"
    FROM "people_student"
    WHERE ("people_student"."id" = ($4::bigint) AND ("people_student"."id" = ANY($2::bigint[])) IS TRUE)) r1("id")), 'null'), '}')
