SELECT concat('{"viewer":{"teaching":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Lesson:' || (r1."id"))::bytea, 'base64'), '","on":', to_json(r1."on"), ',"number":', r1."number", ',"status":', to_json((r1."status")::text), ',"recordedAt":', coalesce(to_json((
    SELECT U0."recorded_at" AS "recorded_at"
    FROM "journal_lessonrecord" U0
    WHERE U0."lesson_id" = (r1."id"))), 'null'), ',"subject":', coalesce((
    SELECT concat('{"id":"', encode(('Subject:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), '}')
    FROM (
      SELECT "groups_subject"."id" AS "id",
      "groups_subject"."name" AS "name"
      FROM "groups_subject"
      WHERE ("groups_subject"."id" = (
        SELECT U0."subject_id" AS "subject"
        FROM "groups_journal" U0
        WHERE U0."id" = (r1."journal_id")) AND ("groups_subject"."school_id" = ANY($1::bigint[])) IS TRUE)) r2("id", "name")), '"\u0000"'), ',"group":', coalesce((
    SELECT concat('{"id":"', encode(('Group:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), '}')
    FROM (
      SELECT "groups_group"."id" AS "id",
      "groups_group"."name" AS "name"
      FROM "groups_group"
      WHERE ("groups_group"."id" = (r1."group_id") AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0
        WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))) r3("id", "name")), '"\u0000"'), ',"room":', coalesce((
    SELECT concat('{"id":"', encode(('Room:' || (r4."id"))::bytea, 'base64'), '","name":', to_json((r4."name")::text), '}')
    FROM (
      SELECT "timetable_room"."id" AS "id",
      "timetable_room"."name" AS "name"
      FROM "timetable_room"
      WHERE ("timetable_room"."id" = (r1."room_id") AND ("timetable_room"."school_id" = ANY($1::bigint[])) IS TRUE)) r4("id", "name")), 'null'), ',"bell":', coalesce((
    SELECT concat('{"startsAt":', to_json(r5."starts_at"), ',"endsAt":', to_json(r5."ends_at"), '}')
    FROM (
      SELECT "timetable_bell"."starts_at" AS "starts_at",
      "timetable_bell"."ends_at" AS "ends_at"
      FROM "timetable_bell"
      WHERE ("timetable_bell"."number" = (r1."number") AND "timetable_bell"."schedule_id" = (
        SELECT U0."schedule_id" AS "schedule"
        FROM "timetable_bellday" U0
        WHERE ((U0."shift" IS NULL OR U0."shift" = (r1."shift")) AND U0."grade_from" <= (r1."grade_level") AND U0."grade_to" >= (r1."grade_level") AND U0."on" = (r1."on") AND U0."school_id" = (r1."school_id"))) AND true)) r5("starts_at", "ends_at")), 'null'), ',"journal":', coalesce((
    SELECT concat('{"id":"', encode(('Journal:' || (r6."id"))::bytea, 'base64'), '"}')
    FROM (
      SELECT "groups_journal"."id" AS "id"
      FROM "groups_journal"
      WHERE ("groups_journal"."id" = (r1."journal_id") AND false)) r6("id")), 'null'), '}'), ',') || ']'
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
      WHERE (U0."staff_id" = ANY($3::bigint[]) AND U0."on" >= ($4::date) AND U0."on" < (($4::date)::date + 1))) AND EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0
      WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = ("timetable_lesson"."group_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1))
    ORDER BY 2 ASC,
    3 ASC,
    1 ASC) r1("id", "on", "number", "status", "journal_id", "group_id", "room_id", "school_id", "grade_level", "shift")), '[]'), ',"children":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Student:' || (r7."id"))::bytea, 'base64'), '","fullName":', to_json((r7."full_name")::text), ',"schoolClass":', coalesce((
    SELECT concat('{"id":"', encode(('SchoolClass:' || (r8."id"))::bytea, 'base64'), '","name":', to_json((r8."name")::text), '}')
    FROM (
      SELECT "groups_schoolclass"."id" AS "id",
      "groups_schoolclass"."name" AS "name"
      FROM "groups_schoolclass"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_group" V0
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" U0
          WHERE (U0."since" <= ($5::date) AND U0."until" > ($5::date) AND U0."group_id" = (V0."id") AND U0."student_id" = (r7."id")) LIMIT 1) AND V0."kind" = 'CLASS' AND V0."school_class_id" = ("groups_schoolclass"."id")) LIMIT 1) AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
        WHERE (U0."student_id" = ANY($2::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))
      ORDER BY "groups_schoolclass"."grade_level" ASC,
      "groups_schoolclass"."letter" ASC,
      1 ASC LIMIT 1) r8("id", "name")), 'null'), ',"school":', coalesce((
    SELECT concat('{"id":"', encode(('School:' || (r9."id"))::bytea, 'base64'), '","name":', to_json((r9."name")::text), ',"timeZone":', to_json((r9."time_zone")::text), '}')
    FROM (
      SELECT "schools_school"."id" AS "id",
      "schools_school"."name" AS "name",
      "schools_school"."time_zone" AS "time_zone"
      FROM "schools_school"
      WHERE ("schools_school"."id" = (r7."school_id") AND true)) r9("id", "name", "time_zone")), '"\u0000"'), ',"diary":', coalesce((
    SELECT '[' || string_agg(concat('{"on":', to_json(r10."on"), ',"lessons":', coalesce((
      SELECT '[' || string_agg(concat('{"lesson":', coalesce((
        SELECT concat('{"id":"', encode(('Lesson:' || (r12."id"))::bytea, 'base64'), '","number":', r12."number", ',"status":', to_json((r12."status")::text), ',"subject":', coalesce((
          SELECT concat('{"id":"', encode(('Subject:' || (r13."id"))::bytea, 'base64'), '","name":', to_json((r13."name")::text), '}')
          FROM (
            SELECT "groups_subject"."id" AS "id",
            "groups_subject"."name" AS "name"
            FROM "groups_subject"
            WHERE ("groups_subject"."id" = (
              SELECT U0."subject_id" AS "subject"
              FROM "groups_journal" U0
              WHERE U0."id" = (r12."journal_id")) AND ("groups_subject"."school_id" = ANY($1::bigint[])) IS TRUE)) r13("id", "name")), '"\u0000"'), ',"room":', coalesce((
          SELECT concat('{"id":"', encode(('Room:' || (r14."id"))::bytea, 'base64'), '","name":', to_json((r14."name")::text), '}')
          FROM (
            SELECT "timetable_room"."id" AS "id",
            "timetable_room"."name" AS "name"
            FROM "timetable_room"
            WHERE ("timetable_room"."id" = (r12."room_id") AND ("timetable_room"."school_id" = ANY($1::bigint[])) IS TRUE)) r14("id", "name")), 'null'), ',"bell":', coalesce((
          SELECT concat('{"startsAt":', to_json(r15."starts_at"), ',"endsAt":', to_json(r15."ends_at"), '}')
          FROM (
            SELECT "timetable_bell"."starts_at" AS "starts_at",
            "timetable_bell"."ends_at" AS "ends_at"
            FROM "timetable_bell"
            WHERE ("timetable_bell"."number" = (r12."number") AND "timetable_bell"."schedule_id" = (
              SELECT U0."schedule_id" AS "schedule"
              FROM "timetable_bellday" U0
              WHERE ((U0."shift" IS NULL OR U0."shift" = (r12."shift")) AND U0."grade_from" <= (r12."grade_level") AND U0."grade_to" >= (r12."grade_level") AND U0."on" = (r12."on") AND U0."school_id" = (r12."school_id"))) AND true)) r15("starts_at", "ends_at")), 'null'), '}')
        FROM (
          SELECT "timetable_lesson"."id" AS "id",
          "timetable_lesson"."number" AS "number",
          "timetable_lesson"."status" AS "status",
          "timetable_lesson"."journal_id" AS "journal_id",
          "timetable_lesson"."room_id" AS "room_id",
          "timetable_lesson"."school_id" AS "school_id",
          "timetable_lesson"."on" AS "on",
          "timetable_lesson"."grade_level" AS "grade_level",
          "timetable_lesson"."shift" AS "shift"
          FROM "timetable_lesson"
          WHERE ("timetable_lesson"."id" = (r11."lesson_id") AND EXISTS(
            SELECT 1 AS "a"
            FROM "groups_membership" U0
            WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = ("timetable_lesson"."group_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1))) r12("id", "number", "status", "journal_id", "room_id", "school_id", "on", "grade_level", "shift")), '"\u0000"'), ',"marks":', coalesce((
        SELECT '[' || string_agg(concat('{"id":"', encode(('Mark:' || (r16."id"))::bytea, 'base64'), '","symbol":', to_json((r16."symbol")::text), '}'), ',') || ']'
        FROM (
          SELECT "journal_mark"."id" AS "id",
          "journal_mark"."symbol" AS "symbol"
          FROM "journal_mark"
          WHERE ("journal_mark"."lesson_id" = (r11."lesson_id") AND "journal_mark"."student_id" = (r11."student_id") AND ("journal_mark"."student_id" = ANY($6::bigint[])) IS TRUE AND ("journal_mark"."publish_at" IS NULL OR "journal_mark"."publish_at" <= ($7::timestamptz)))
          ORDER BY "journal_mark"."position" ASC,
          "journal_mark"."id" ASC) r16("id", "symbol")), '[]'), ',"attendance":', coalesce((
        SELECT concat('{"code":', coalesce((
          SELECT concat('{"id":"', encode(('AttendanceCode:' || (r18."id"))::bytea, 'base64'), '","symbol":', to_json((r18."symbol")::text), ',"meaning":', to_json((r18."meaning")::text), '}')
          FROM (
            SELECT "schools_attendancecode"."id" AS "id",
            "schools_attendancecode"."symbol" AS "symbol",
            "schools_attendancecode"."meaning" AS "meaning"
            FROM "schools_attendancecode"
            WHERE ("schools_attendancecode"."id" = (r17."code_id") AND ("schools_attendancecode"."school_id" = ANY($1::bigint[])) IS TRUE)) r18("id", "symbol", "meaning")), 'null'), '}')
        FROM (
          SELECT "journal_cell"."code_id" AS "code_id"
          FROM "journal_cell"
          WHERE ("journal_cell"."code_id" IS NOT NULL AND "journal_cell"."lesson_id" = (r11."lesson_id") AND "journal_cell"."student_id" = (r11."student_id") AND ("journal_cell"."student_id" = ANY($8::bigint[])) IS TRUE)) r17("code_id")), 'null'), '}'), ',') || ']'
      FROM (
        SELECT "timetable_lesson"."id" AS "lesson_id",
        "groups_membership"."student_id" AS "student_id"
        FROM "timetable_lesson" INNER JOIN "groups_group" ON ("timetable_lesson"."group_id" = "groups_group"."id") INNER JOIN "groups_membership" ON ("groups_group"."id" = "groups_membership"."group_id")
        WHERE ("groups_membership"."since" <= ("timetable_lesson"."on") AND "groups_membership"."student_id" = (r10."student_id") AND "groups_membership"."until" > ("timetable_lesson"."on") AND "timetable_lesson"."on" >= (r10."on") AND "timetable_lesson"."on" < ((r10."on")::date + 1))
        ORDER BY "timetable_lesson"."number" ASC,
        1 ASC,
        "timetable_lesson"."id" ASC) r11("lesson_id", "student_id")), '[]'), '}'), ',') || ']'
    FROM (
      SELECT "timetable_lesson"."on" AS "on",
      MIN("groups_membership"."student_id") AS "student_id"
      FROM "timetable_lesson" INNER JOIN "groups_group" ON ("timetable_lesson"."group_id" = "groups_group"."id") INNER JOIN "groups_membership" ON ("groups_group"."id" = "groups_membership"."group_id")
      WHERE ("groups_membership"."since" <= ("timetable_lesson"."on") AND "groups_membership"."student_id" = (r7."id") AND "groups_membership"."until" > ("timetable_lesson"."on") AND "timetable_lesson"."on" >= ($4::date) AND "timetable_lesson"."on" < (($4::date)::date + 1))
      GROUP BY 1
      ORDER BY 1 ASC) r10("on", "student_id")), '[]'), '}'), ',') || ']'
  FROM (
    SELECT "people_student"."id" AS "id",
    "people_student"."full_name" AS "full_name",
    "people_student"."school_id" AS "school_id"
    FROM "people_student"
    WHERE ("people_student"."id" = ANY($9::bigint[]) AND ("people_student"."id" = ANY($2::bigint[])) IS TRUE)
    ORDER BY "people_student"."sort_key" ASC,
    1 ASC) r7("id", "full_name", "school_id")), '[]'), ',"myself":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Student:' || (r19."id"))::bytea, 'base64'), '","fullName":', to_json((r19."full_name")::text), ',"schoolClass":', coalesce((
    SELECT concat('{"id":"', encode(('SchoolClass:' || (r20."id"))::bytea, 'base64'), '","name":', to_json((r20."name")::text), '}')
    FROM (
      SELECT "groups_schoolclass"."id" AS "id",
      "groups_schoolclass"."name" AS "name"
      FROM "groups_schoolclass"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_group" V0
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" U0
          WHERE (U0."since" <= ($5::date) AND U0."until" > ($5::date) AND U0."group_id" = (V0."id") AND U0."student_id" = (r19."id")) LIMIT 1) AND V0."kind" = 'CLASS' AND V0."school_class_id" = ("groups_schoolclass"."id")) LIMIT 1) AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
        WHERE (U0."student_id" = ANY($2::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))
      ORDER BY "groups_schoolclass"."grade_level" ASC,
      "groups_schoolclass"."letter" ASC,
      1 ASC LIMIT 1) r20("id", "name")), 'null'), ',"school":', coalesce((
    SELECT concat('{"id":"', encode(('School:' || (r21."id"))::bytea, 'base64'), '","name":', to_json((r21."name")::text), ',"timeZone":', to_json((r21."time_zone")::text), '}')
    FROM (
      SELECT "schools_school"."id" AS "id",
      "schools_school"."name" AS "name",
      "schools_school"."time_zone" AS "time_zone"
      FROM "schools_school"
      WHERE ("schools_school"."id" = (r19."school_id") AND true)) r21("id", "name", "time_zone")), '"\u0000"'), ',"diary":', coalesce((
    SELECT '[' || string_agg(concat('{"on":', to_json(r22."on"), ',"lessons":', coalesce((
      SELECT '[' || string_agg(concat('{"lesson":', coalesce((
        SELECT concat('{"id":"', encode(('Lesson:' || (r24."id"))::bytea, 'base64'), '","number":', r24."number", ',"status":', to_json((r24."status")::text), ',"subject":', coalesce((
          SELECT concat('{"id":"', encode(('Subject:' || (r25."id"))::bytea, 'base64'), '","name":', to_json((r25."name")::text), '}')
          FROM (
            SELECT "groups_subject"."id" AS "id",
            "groups_subject"."name" AS "name"
            FROM "groups_subject"
            WHERE ("groups_subject"."id" = (
              SELECT U0."subject_id" AS "subject"
              FROM "groups_journal" U0
              WHERE U0."id" = (r24."journal_id")) AND ("groups_subject"."school_id" = ANY($1::bigint[])) IS TRUE)) r25("id", "name")), '"\u0000"'), ',"room":', coalesce((
          SELECT concat('{"id":"', encode(('Room:' || (r26."id"))::bytea, 'base64'), '","name":', to_json((r26."name")::text), '}')
          FROM (
            SELECT "timetable_room"."id" AS "id",
            "timetable_room"."name" AS "name"
            FROM "timetable_room"
            WHERE ("timetable_room"."id" = (r24."room_id") AND ("timetable_room"."school_id" = ANY($1::bigint[])) IS TRUE)) r26("id", "name")), 'null'), ',"bell":', coalesce((
          SELECT concat('{"startsAt":', to_json(r27."starts_at"), ',"endsAt":', to_json(r27."ends_at"), '}')
          FROM (
            SELECT "timetable_bell"."starts_at" AS "starts_at",
            "timetable_bell"."ends_at" AS "ends_at"
            FROM "timetable_bell"
            WHERE ("timetable_bell"."number" = (r24."number") AND "timetable_bell"."schedule_id" = (
              SELECT U0."schedule_id" AS "schedule"
              FROM "timetable_bellday" U0
              WHERE ((U0."shift" IS NULL OR U0."shift" = (r24."shift")) AND U0."grade_from" <= (r24."grade_level") AND U0."grade_to" >= (r24."grade_level") AND U0."on" = (r24."on") AND U0."school_id" = (r24."school_id"))) AND true)) r27("starts_at", "ends_at")), 'null'), '}')
        FROM (
          SELECT "timetable_lesson"."id" AS "id",
          "timetable_lesson"."number" AS "number",
          "timetable_lesson"."status" AS "status",
          "timetable_lesson"."journal_id" AS "journal_id",
          "timetable_lesson"."room_id" AS "room_id",
          "timetable_lesson"."school_id" AS "school_id",
          "timetable_lesson"."on" AS "on",
          "timetable_lesson"."grade_level" AS "grade_level",
          "timetable_lesson"."shift" AS "shift"
          FROM "timetable_lesson"
          WHERE ("timetable_lesson"."id" = (r23."lesson_id") AND EXISTS(
            SELECT 1 AS "a"
            FROM "groups_membership" U0
            WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = ("timetable_lesson"."group_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1))) r24("id", "number", "status", "journal_id", "room_id", "school_id", "on", "grade_level", "shift")), '"\u0000"'), ',"marks":', coalesce((
        SELECT '[' || string_agg(concat('{"id":"', encode(('Mark:' || (r28."id"))::bytea, 'base64'), '","symbol":', to_json((r28."symbol")::text), '}'), ',') || ']'
        FROM (
          SELECT "journal_mark"."id" AS "id",
          "journal_mark"."symbol" AS "symbol"
          FROM "journal_mark"
          WHERE ("journal_mark"."lesson_id" = (r23."lesson_id") AND "journal_mark"."student_id" = (r23."student_id") AND ("journal_mark"."student_id" = ANY($6::bigint[])) IS TRUE AND ("journal_mark"."publish_at" IS NULL OR "journal_mark"."publish_at" <= ($7::timestamptz)))
          ORDER BY "journal_mark"."position" ASC,
          "journal_mark"."id" ASC) r28("id", "symbol")), '[]'), ',"attendance":', coalesce((
        SELECT concat('{"code":', coalesce((
          SELECT concat('{"id":"', encode(('AttendanceCode:' || (r30."id"))::bytea, 'base64'), '","symbol":', to_json((r30."symbol")::text), ',"meaning":', to_json((r30."meaning")::text), '}')
          FROM (
            SELECT "schools_attendancecode"."id" AS "id",
            "schools_attendancecode"."symbol" AS "symbol",
            "schools_attendancecode"."meaning" AS "meaning"
            FROM "schools_attendancecode"
            WHERE ("schools_attendancecode"."id" = (r29."code_id") AND ("schools_attendancecode"."school_id" = ANY($1::bigint[])) IS TRUE)) r30("id", "symbol", "meaning")), 'null'), '}')
        FROM (
          SELECT "journal_cell"."code_id" AS "code_id"
          FROM "journal_cell"
          WHERE ("journal_cell"."code_id" IS NOT NULL AND "journal_cell"."lesson_id" = (r23."lesson_id") AND "journal_cell"."student_id" = (r23."student_id") AND ("journal_cell"."student_id" = ANY($8::bigint[])) IS TRUE)) r29("code_id")), 'null'), '}'), ',') || ']'
      FROM (
        SELECT "timetable_lesson"."id" AS "lesson_id",
        "groups_membership"."student_id" AS "student_id"
        FROM "timetable_lesson" INNER JOIN "groups_group" ON ("timetable_lesson"."group_id" = "groups_group"."id") INNER JOIN "groups_membership" ON ("groups_group"."id" = "groups_membership"."group_id")
        WHERE ("groups_membership"."since" <= ("timetable_lesson"."on") AND "groups_membership"."student_id" = (r22."student_id") AND "groups_membership"."until" > ("timetable_lesson"."on") AND "timetable_lesson"."on" >= (r22."on") AND "timetable_lesson"."on" < ((r22."on")::date + 1))
        ORDER BY "timetable_lesson"."number" ASC,
        1 ASC,
        "timetable_lesson"."id" ASC) r23("lesson_id", "student_id")), '[]'), '}'), ',') || ']'
    FROM (
      SELECT "timetable_lesson"."on" AS "on",
      MIN("groups_membership"."student_id") AS "student_id"
      FROM "timetable_lesson" INNER JOIN "groups_group" ON ("timetable_lesson"."group_id" = "groups_group"."id") INNER JOIN "groups_membership" ON ("groups_group"."id" = "groups_membership"."group_id")
      WHERE ("groups_membership"."since" <= ("timetable_lesson"."on") AND "groups_membership"."student_id" = (r19."id") AND "groups_membership"."until" > ("timetable_lesson"."on") AND "timetable_lesson"."on" >= ($4::date) AND "timetable_lesson"."on" < (($4::date)::date + 1))
      GROUP BY 1
      ORDER BY 1 ASC) r22("on", "student_id")), '[]'), '}'), ',') || ']'
  FROM (
    SELECT "people_student"."id" AS "id",
    "people_student"."full_name" AS "full_name",
    "people_student"."school_id" AS "school_id"
    FROM "people_student"
    WHERE ("people_student"."id" = ANY($10::bigint[]) AND ("people_student"."id" = ANY($2::bigint[])) IS TRUE)
    ORDER BY "people_student"."sort_key" ASC,
    1 ASC) r19("id", "full_name", "school_id")), '[]'), '}}')
