SELECT concat('{"school":', coalesce((
  SELECT concat('{"id":"', encode(('School:' || (r1."id"))::bytea, 'base64'), '","lessonChanges":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('LessonChange:' || (r2."id"))::bytea, 'base64'), '","kind":', to_json((r2."kind")::text), ',"on":', to_json(r2."on"), ',"note":', coalesce(to_json(((
      SELECT U0."note" AS "note"
      FROM "timetable_daychange" U0
      WHERE U0."id" = (r2."act_id")
      ORDER BY U0."school_id" ASC,
      U0."id" ASC))::text), '"\u0000"'), ',"movedOn":', coalesce(to_json(r2."moved_on"), 'null'), ',"lesson":', coalesce((
      SELECT concat('{"id":"', encode(('Lesson:' || (r3."id"))::bytea, 'base64'), '","on":', to_json(r3."on"), ',"number":', r3."number", ',"subject":', coalesce((
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
          WHERE ("groups_group"."id" = (r3."group_id") AND ("groups_group"."school_id" = ANY($2::bigint[])) IS TRUE)) r5("id", "name")), '"\u0000"'), ',"sheet":', coalesce((
        SELECT concat('{"mayRecord":', coalesce(to_json(r6."may_record"), '"\u0000"'), '}')
        FROM (
          SELECT EXISTS(
            SELECT 1 AS "a"
            FROM "timetable_lesson" V0
            WHERE (((V0."journal_id" = ANY($3::bigint[])) IS TRUE OR (EXISTS(
              SELECT 1 AS "a"
              FROM "timetable_lessonteacher" U0
              WHERE (U0."staff_id" = ANY($4::bigint[]) AND U0."lesson_id" = (V0."id")) LIMIT 1) AND NOT (EXISTS(
              SELECT 1 AS "a"
              FROM "groups_journalteacher" U0
              WHERE (U0."staff_id" = ANY($4::bigint[]) AND U0."journal_id" = (V0."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)))) AND V0."id" = ("timetable_lesson"."id")) LIMIT 1) AS "may_record"
          FROM "timetable_lesson"
          WHERE ((EXISTS(
            SELECT 1 AS "a"
            FROM "groups_journal" U0
            WHERE ((U0."id" = ANY($3::bigint[])) IS TRUE AND U0."id" = ("timetable_lesson"."journal_id")) LIMIT 1) OR (EXISTS(
            SELECT 1 AS "a"
            FROM "timetable_lessonteacher" U0
            WHERE (U0."staff_id" = ANY($4::bigint[]) AND U0."lesson_id" = ("timetable_lesson"."id")) LIMIT 1) AND NOT (EXISTS(
            SELECT 1 AS "a"
            FROM "groups_journalteacher" U0
            WHERE (U0."staff_id" = ANY($4::bigint[]) AND U0."journal_id" = ("timetable_lesson"."journal_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1)))) AND "timetable_lesson"."id" = (r3."id"))) r6("may_record")), 'null'), '}')
      FROM (
        SELECT "timetable_lesson"."id" AS "id",
        "timetable_lesson"."on" AS "on",
        "timetable_lesson"."number" AS "number",
        "timetable_lesson"."journal_id" AS "journal_id",
        "timetable_lesson"."group_id" AS "group_id"
        FROM "timetable_lesson"
        WHERE ("timetable_lesson"."id" = (r2."lesson_id") AND ("timetable_lesson"."school_id" = ANY($2::bigint[])) IS TRUE)) r3("id", "on", "number", "journal_id", "group_id")), 'null'), ',"movedTo":', coalesce((
      SELECT concat('{"id":"', encode(('Lesson:' || (r7."id"))::bytea, 'base64'), '","on":', to_json(r7."on"), ',"number":', r7."number", '}')
      FROM (
        SELECT "timetable_lesson"."id" AS "id",
        "timetable_lesson"."on" AS "on",
        "timetable_lesson"."number" AS "number"
        FROM "timetable_lesson"
        WHERE ("timetable_lesson"."id" = (r2."moved_to_id") AND ("timetable_lesson"."school_id" = ANY($2::bigint[])) IS TRUE)) r7("id", "on", "number")), 'null'), ',"absent":', coalesce((
      SELECT concat('{"id":"', encode(('StaffMember:' || (r8."id"))::bytea, 'base64'), '","fullName":', to_json((r8."full_name")::text), '}')
      FROM (
        SELECT "people_staffmember"."id" AS "id",
        "people_staffmember"."full_name" AS "full_name"
        FROM "people_staffmember"
        WHERE ("people_staffmember"."id" = (r2."absent_id") AND ("people_staffmember"."school_id" = ANY($1::bigint[])) IS TRUE)) r8("id", "full_name")), 'null'), ',"substitute":', coalesce((
      SELECT concat('{"id":"', encode(('StaffMember:' || (r9."id"))::bytea, 'base64'), '","fullName":', to_json((r9."full_name")::text), '}')
      FROM (
        SELECT "people_staffmember"."id" AS "id",
        "people_staffmember"."full_name" AS "full_name"
        FROM "people_staffmember"
        WHERE ("people_staffmember"."id" = (r2."substitute_id") AND ("people_staffmember"."school_id" = ANY($1::bigint[])) IS TRUE)) r9("id", "full_name")), 'null'), ',"roomBefore":', coalesce((
      SELECT concat('{"id":"', encode(('Room:' || (r10."id"))::bytea, 'base64'), '","name":', to_json((r10."name")::text), '}')
      FROM (
        SELECT "timetable_room"."id" AS "id",
        "timetable_room"."name" AS "name"
        FROM "timetable_room"
        WHERE ("timetable_room"."id" = (r2."room_before_id") AND ("timetable_room"."school_id" = ANY($1::bigint[])) IS TRUE)) r10("id", "name")), 'null'), ',"roomAfter":', coalesce((
      SELECT concat('{"id":"', encode(('Room:' || (r11."id"))::bytea, 'base64'), '","name":', to_json((r11."name")::text), '}')
      FROM (
        SELECT "timetable_room"."id" AS "id",
        "timetable_room"."name" AS "name"
        FROM "timetable_room"
        WHERE ("timetable_room"."id" = (r2."room_after_id") AND ("timetable_room"."school_id" = ANY($1::bigint[])) IS TRUE)) r11("id", "name")), 'null'), '}'), ',') || ']'
    FROM (
      SELECT "timetable_lessonchange"."id" AS "id",
      "timetable_lessonchange"."kind" AS "kind",
      "timetable_lessonchange"."on" AS "on",
      "timetable_lessonchange"."act_id" AS "act_id",
      "timetable_lessonchange"."moved_on" AS "moved_on",
      "timetable_lessonchange"."lesson_id" AS "lesson_id",
      "timetable_lessonchange"."moved_to_id" AS "moved_to_id",
      "timetable_lessonchange"."absent_id" AS "absent_id",
      "timetable_lessonchange"."substitute_id" AS "substitute_id",
      "timetable_lessonchange"."room_before_id" AS "room_before_id",
      "timetable_lessonchange"."room_after_id" AS "room_after_id"
      FROM "timetable_lessonchange" INNER JOIN "timetable_lesson" ON ("timetable_lessonchange"."lesson_id" = "timetable_lesson"."id")
      WHERE ("timetable_lessonchange"."school_id" = (r1."id") AND "timetable_lessonchange"."withdrawn_at" IS NULL AND (("timetable_lessonchange"."on" >= ($5::date) AND "timetable_lessonchange"."on" < (($6::date)::date + 1)) OR ("timetable_lessonchange"."moved_on" >= ($5::date) AND "timetable_lessonchange"."moved_on" < (($6::date)::date + 1))) AND ("timetable_lessonchange"."school_id" = ANY($2::bigint[])) IS TRUE)
      ORDER BY 3 ASC,
      "timetable_lesson"."number" ASC,
      "timetable_lessonchange"."id" ASC) r2("id", "kind", "on", "act_id", "moved_on", "lesson_id", "moved_to_id", "absent_id", "substitute_id", "room_before_id", "room_after_id")), '[]'), '}')
  FROM (
    SELECT "schools_school"."id" AS "id"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ($7::bigint) AND true)) r1("id")), 'null'), '}')
