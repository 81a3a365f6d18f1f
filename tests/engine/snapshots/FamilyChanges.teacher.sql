SELECT concat('{"student":', coalesce((
  SELECT concat('{"id":"', encode(('Student:' || (r1."id"))::bytea, 'base64'), '","diary":', coalesce((
    SELECT '[' || string_agg(concat('{"on":', to_json(r2."on"), ',"lessons":', coalesce((
      SELECT '[' || string_agg(concat('{"lesson":', coalesce((
        SELECT concat('{"id":"', encode(('Lesson:' || (r4."id"))::bytea, 'base64'), '","on":', to_json(r4."on"), ',"number":', r4."number", ',"status":', to_json((r4."status")::text), ',"subject":', coalesce((
          SELECT concat('{"id":"', encode(('Subject:' || (r5."id"))::bytea, 'base64'), '","name":', to_json((r5."name")::text), '}')
          FROM (
            SELECT "groups_subject"."id" AS "id",
            "groups_subject"."name" AS "name"
            FROM "groups_subject"
            WHERE ("groups_subject"."id" = (
              SELECT U0."subject_id" AS "subject"
              FROM "groups_journal" U0
              WHERE U0."id" = (r4."journal_id")) AND ("groups_subject"."school_id" = ANY($1::bigint[])) IS TRUE)) r5("id", "name")), '"\u0000"'), ',"changes":', coalesce((
          SELECT '[' || string_agg(concat('{"id":"', encode(('LessonChange:' || (r6."id"))::bytea, 'base64'), '","kind":', to_json((r6."kind")::text), ',"on":', to_json(r6."on"), ',"note":', coalesce(to_json(((
            SELECT U0."note" AS "note"
            FROM "timetable_daychange" U0
            WHERE U0."id" = (r6."act_id")
            ORDER BY U0."school_id" ASC,
            U0."id" ASC))::text), '"\u0000"'), ',"madeAt":', coalesce(to_json((
            SELECT U0."made_at" AS "made_at"
            FROM "timetable_daychange" U0
            WHERE U0."id" = (r6."act_id")
            ORDER BY U0."school_id" ASC,
            U0."id" ASC)), '"\u0000"'), ',"substitute":', coalesce((
            SELECT concat('{"id":"', encode(('StaffMember:' || (r7."id"))::bytea, 'base64'), '","fullName":', to_json((r7."full_name")::text), '}')
            FROM (
              SELECT "people_staffmember"."id" AS "id",
              "people_staffmember"."full_name" AS "full_name"
              FROM "people_staffmember"
              WHERE ("people_staffmember"."id" = (r6."substitute_id") AND ("people_staffmember"."school_id" = ANY($1::bigint[])) IS TRUE)) r7("id", "full_name")), 'null'), ',"movedOn":', coalesce(to_json(r6."moved_on"), 'null'), ',"movedTo":', coalesce((
            SELECT concat('{"id":"', encode(('Lesson:' || (r8."id"))::bytea, 'base64'), '","on":', to_json(r8."on"), ',"number":', r8."number", '}')
            FROM (
              SELECT "timetable_lesson"."id" AS "id",
              "timetable_lesson"."on" AS "on",
              "timetable_lesson"."number" AS "number"
              FROM "timetable_lesson"
              WHERE ("timetable_lesson"."id" = (r6."moved_to_id") AND ("timetable_lesson"."school_id" = ANY($2::bigint[])) IS TRUE)) r8("id", "on", "number")), 'null'), ',"roomAfter":', coalesce((
            SELECT concat('{"id":"', encode(('Room:' || (r9."id"))::bytea, 'base64'), '","name":', to_json((r9."name")::text), '}')
            FROM (
              SELECT "timetable_room"."id" AS "id",
              "timetable_room"."name" AS "name"
              FROM "timetable_room"
              WHERE ("timetable_room"."id" = (r6."room_after_id") AND ("timetable_room"."school_id" = ANY($1::bigint[])) IS TRUE)) r9("id", "name")), 'null'), '}'), ',') || ']'
          FROM (
            SELECT "timetable_lessonchange"."id" AS "id",
            "timetable_lessonchange"."kind" AS "kind",
            "timetable_lessonchange"."on" AS "on",
            "timetable_lessonchange"."act_id" AS "act_id",
            "timetable_lessonchange"."substitute_id" AS "substitute_id",
            "timetable_lessonchange"."moved_on" AS "moved_on",
            "timetable_lessonchange"."moved_to_id" AS "moved_to_id",
            "timetable_lessonchange"."room_after_id" AS "room_after_id"
            FROM "timetable_lessonchange"
            WHERE (("timetable_lessonchange"."lesson_id" = (r4."id") OR "timetable_lessonchange"."moved_to_id" = (r4."id")) AND "timetable_lessonchange"."withdrawn_at" IS NULL AND ("timetable_lessonchange"."school_id" = ANY($2::bigint[])) IS TRUE)
            ORDER BY "timetable_lessonchange"."id" ASC) r6("id", "kind", "on", "act_id", "substitute_id", "moved_on", "moved_to_id", "room_after_id")), '[]'), '}')
        FROM (
          SELECT "timetable_lesson"."id" AS "id",
          "timetable_lesson"."on" AS "on",
          "timetable_lesson"."number" AS "number",
          "timetable_lesson"."status" AS "status",
          "timetable_lesson"."journal_id" AS "journal_id"
          FROM "timetable_lesson"
          WHERE ("timetable_lesson"."id" = (r3."lesson_id") AND ("timetable_lesson"."school_id" = ANY($2::bigint[])) IS TRUE)) r4("id", "on", "number", "status", "journal_id")), '"\u0000"'), '}'), ',') || ']'
      FROM (
        SELECT "timetable_lesson"."id" AS "lesson_id"
        FROM "timetable_lesson" INNER JOIN "groups_group" ON ("timetable_lesson"."group_id" = "groups_group"."id") INNER JOIN "groups_membership" ON ("groups_group"."id" = "groups_membership"."group_id")
        WHERE ("groups_membership"."since" <= ("timetable_lesson"."on") AND "groups_membership"."student_id" = (r2."student_id") AND "groups_membership"."until" > ("timetable_lesson"."on") AND "timetable_lesson"."on" >= (r2."on") AND "timetable_lesson"."on" < ((r2."on")::date + 1))
        ORDER BY "timetable_lesson"."number" ASC,
        1 ASC,
        "timetable_lesson"."id" ASC) r3("lesson_id")), '[]'), '}'), ',') || ']'
    FROM (
      SELECT "timetable_lesson"."on" AS "on",
      MIN("groups_membership"."student_id") AS "student_id"
      FROM "timetable_lesson" INNER JOIN "groups_group" ON ("timetable_lesson"."group_id" = "groups_group"."id") INNER JOIN "groups_membership" ON ("groups_group"."id" = "groups_membership"."group_id")
      WHERE ("groups_membership"."since" <= ("timetable_lesson"."on") AND "groups_membership"."student_id" = (r1."id") AND "groups_membership"."until" > ("timetable_lesson"."on") AND "timetable_lesson"."on" >= ($3::date) AND "timetable_lesson"."on" < (($4::date)::date + 1))
      GROUP BY 1
      ORDER BY 1 ASC) r2("on", "student_id")), '[]'), '}')
  FROM (
    SELECT "people_student"."id" AS "id"
    FROM "people_student"
    WHERE ("people_student"."id" = ($5::bigint) AND (EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0
      WHERE (U0."group_id" = ANY($6::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1) OR EXISTS(
      SELECT 1 AS "a"
      FROM "timetable_lessonteacher" V0 INNER JOIN "timetable_lesson" V2 ON (V0."lesson_id" = V2."id") INNER JOIN "groups_group" V3 ON (V2."group_id" = V3."id") INNER JOIN "groups_membership" V4 ON (V3."id" = V4."group_id")
      WHERE (V0."staff_id" = ANY($7::bigint[]) AND V4."since" <= (V0."on") AND V4."student_id" = ("people_student"."id") AND V4."until" > (V0."on") AND NOT EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journalteacher" U0
        WHERE (U0."staff_id" = ANY($7::bigint[]) AND U0."journal_id" = (V2."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)) LIMIT 1)))) r1("id")), 'null'), '}')
