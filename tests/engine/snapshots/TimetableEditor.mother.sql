SELECT concat('{"viewer":{"schools":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('School:' || (r1."id"))::bytea, 'base64'), '","timetables":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Timetable:' || (r2."id"))::bytea, 'base64'), '"}'), ',') || ']'
    FROM (
      SELECT "timetable_timetable"."id" AS "id"
      FROM "timetable_timetable"
      WHERE ("timetable_timetable"."school_id" = (r1."id") AND false)
      ORDER BY "timetable_timetable"."since" DESC,
      "timetable_timetable"."id" DESC) r2("id")), '[]'), ',"rooms":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Room:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), ',"building":', to_json((r3."building")::text), '}'), ',') || ']'
    FROM (
      SELECT "timetable_room"."id" AS "id",
      "timetable_room"."name" AS "name",
      "timetable_room"."building" AS "building"
      FROM "timetable_room"
      WHERE ("timetable_room"."closed_on" IS NULL AND "timetable_room"."school_id" = (r1."id") AND ("timetable_room"."school_id" = ANY($1::bigint[])) IS TRUE)
      ORDER BY 2 ASC,
      1 ASC) r3("id", "name", "building")), '[]'), '}'), ',') || ']'
  FROM (
    SELECT "schools_school"."id" AS "id"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ANY($1::bigint[]) AND true)
    ORDER BY "schools_school"."name" ASC,
    "schools_school"."id" ASC) r1("id")), '[]'), '},"timetable":', coalesce((
  SELECT concat('{"id":"', encode(('Timetable:' || (r4."id"))::bytea, 'base64'), '","name":', to_json((r4."name")::text), ',"since":', to_json(r4."since"), ',"until":', to_json(r4."until"), ',"status":', to_json((r4."status")::text), ',"weeks":', r4."weeks", ',"version":', r4."version", ',"lessons":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('WeeklyLesson:' || (r5."id"))::bytea, 'base64'), '","week":', r5."week", ',"weekday":', r5."weekday", ',"number":', r5."number", ',"block":', coalesce((r5."block")::text, 'null'), ',"version":', r5."version", ',"journalId":"', encode(('Journal:' || (r5."journal_id"))::bytea, 'base64'), '","occupiesGroup":', to_json(r5."occupies_group"), ',"occupiesRoom":', to_json(r5."occupies_room"), ',"occupiesTeachers":', coalesce(to_json(NOT EXISTS(
      SELECT 1 AS "a"
      FROM "timetable_weeklyteacher" U0
      WHERE (U0."lesson_id" = (r5."id") AND NOT U0."occupies") LIMIT 1)), '"\u0000"'), ',"group":', coalesce((
      SELECT concat('{"id":"', encode(('Group:' || (r6."id"))::bytea, 'base64'), '","name":', to_json((r6."name")::text), ',"schoolClass":', coalesce((
        SELECT concat('{"id":"', encode(('SchoolClass:' || (r7."id"))::bytea, 'base64'), '","name":', to_json((r7."name")::text), '}')
        FROM (
          SELECT "groups_schoolclass"."id" AS "id",
          "groups_schoolclass"."name" AS "name"
          FROM "groups_schoolclass"
          WHERE ("groups_schoolclass"."id" = (r6."school_class_id") AND EXISTS(
            SELECT 1 AS "a"
            FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
            WHERE (U0."student_id" = ANY($2::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))) r7("id", "name")), 'null'), '}')
      FROM (
        SELECT "groups_group"."id" AS "id",
        "groups_group"."name" AS "name",
        "groups_group"."school_class_id" AS "school_class_id"
        FROM "groups_group"
        WHERE ("groups_group"."id" = (r5."group_id") AND EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" U0
          WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))) r6("id", "name", "school_class_id")), '"\u0000"'), ',"subject":', coalesce((
      SELECT concat('{"id":"', encode(('Subject:' || (r8."id"))::bytea, 'base64'), '","name":', to_json((r8."name")::text), '}')
      FROM (
        SELECT "groups_subject"."id" AS "id",
        "groups_subject"."name" AS "name"
        FROM "groups_subject"
        WHERE ("groups_subject"."id" = (
          SELECT U0."subject_id" AS "subject"
          FROM "groups_journal" U0
          WHERE U0."id" = (r5."journal_id")) AND ("groups_subject"."school_id" = ANY($1::bigint[])) IS TRUE)) r8("id", "name")), '"\u0000"'), ',"room":', coalesce((
      SELECT concat('{"id":"', encode(('Room:' || (r9."id"))::bytea, 'base64'), '","name":', to_json((r9."name")::text), ',"building":', to_json((r9."building")::text), '}')
      FROM (
        SELECT "timetable_room"."id" AS "id",
        "timetable_room"."name" AS "name",
        "timetable_room"."building" AS "building"
        FROM "timetable_room"
        WHERE ("timetable_room"."id" = (r5."room_id") AND ("timetable_room"."school_id" = ANY($1::bigint[])) IS TRUE)) r9("id", "name", "building")), 'null'), ',"teachers":', coalesce((
      SELECT '[' || string_agg(concat('{"id":"', encode(('StaffMember:' || (r10."id"))::bytea, 'base64'), '","fullName":', to_json((r10."full_name")::text), '}'), ',') || ']'
      FROM (
        SELECT "people_staffmember"."id" AS "id",
        "people_staffmember"."full_name" AS "full_name"
        FROM "people_staffmember"
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "timetable_weeklyteacher" U0
          WHERE (U0."lesson_id" = (r5."id") AND U0."staff_id" = ("people_staffmember"."id")) LIMIT 1) AND ("people_staffmember"."school_id" = ANY($1::bigint[])) IS TRUE)
        ORDER BY "people_staffmember"."sort_key" ASC,
        1 ASC) r10("id", "full_name")), '[]'), '}'), ',') || ']'
    FROM (
      SELECT "timetable_weeklylesson"."id" AS "id",
      "timetable_weeklylesson"."week" AS "week",
      "timetable_weeklylesson"."weekday" AS "weekday",
      "timetable_weeklylesson"."number" AS "number",
      "timetable_weeklylesson"."block" AS "block",
      "timetable_weeklylesson"."version" AS "version",
      "timetable_weeklylesson"."journal_id" AS "journal_id",
      "timetable_weeklylesson"."occupies_group" AS "occupies_group",
      "timetable_weeklylesson"."occupies_room" AS "occupies_room",
      "timetable_weeklylesson"."group_id" AS "group_id",
      "timetable_weeklylesson"."room_id" AS "room_id"
      FROM "timetable_weeklylesson"
      WHERE ("timetable_weeklylesson"."timetable_id" = (r4."id") AND false)
      ORDER BY 2 ASC,
      3 ASC,
      4 ASC,
      1 ASC) r5("id", "week", "weekday", "number", "block", "version", "journal_id", "occupies_group", "occupies_room", "group_id", "room_id")), '[]'), ',"journals":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Journal:' || (r11."id"))::bytea, 'base64'), '","subject":', coalesce((
      SELECT concat('{"id":"', encode(('Subject:' || (r12."id"))::bytea, 'base64'), '","name":', to_json((r12."name")::text), '}')
      FROM (
        SELECT "groups_subject"."id" AS "id",
        "groups_subject"."name" AS "name"
        FROM "groups_subject"
        WHERE ("groups_subject"."id" = (r11."subject_id") AND ("groups_subject"."school_id" = ANY($1::bigint[])) IS TRUE)) r12("id", "name")), '"\u0000"'), ',"teachers":', coalesce((
      SELECT '[' || string_agg(concat('{"id":"', encode(('StaffMember:' || (r13."id"))::bytea, 'base64'), '","fullName":', to_json((r13."full_name")::text), '}'), ',') || ']'
      FROM (
        SELECT "people_staffmember"."id" AS "id",
        "people_staffmember"."full_name" AS "full_name"
        FROM "people_staffmember"
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_journalteacher" U0
          WHERE (U0."since" <= ($3::date) AND U0."until" > ($3::date) AND U0."journal_id" = (r11."id") AND U0."staff_id" = ("people_staffmember"."id")) LIMIT 1) AND ("people_staffmember"."school_id" = ANY($1::bigint[])) IS TRUE)
        ORDER BY "people_staffmember"."sort_key" ASC,
        1 ASC) r13("id", "full_name")), '[]'), ',"group":', coalesce((
      SELECT concat('{"id":"', encode(('Group:' || (r14."id"))::bytea, 'base64'), '","name":', to_json((r14."name")::text), ',"schoolClass":', coalesce((
        SELECT concat('{"id":"', encode(('SchoolClass:' || (r15."id"))::bytea, 'base64'), '","name":', to_json((r15."name")::text), '}')
        FROM (
          SELECT "groups_schoolclass"."id" AS "id",
          "groups_schoolclass"."name" AS "name"
          FROM "groups_schoolclass"
          WHERE ("groups_schoolclass"."id" = (r14."school_class_id") AND EXISTS(
            SELECT 1 AS "a"
            FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
            WHERE (U0."student_id" = ANY($2::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))) r15("id", "name")), 'null'), '}')
      FROM (
        SELECT "groups_group"."id" AS "id",
        "groups_group"."name" AS "name",
        "groups_group"."school_class_id" AS "school_class_id"
        FROM "groups_group"
        WHERE ("groups_group"."id" = (r11."group_id") AND EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" U0
          WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))) r14("id", "name", "school_class_id")), '"\u0000"'), '}'), ',') || ']'
    FROM (
      SELECT "groups_journal"."id" AS "id",
      "groups_journal"."subject_id" AS "subject_id",
      "groups_journal"."group_id" AS "group_id"
      FROM "groups_journal" INNER JOIN "schools_academicyear" ON ("groups_journal"."year_id" = "schools_academicyear"."id") INNER JOIN "groups_subject" ON ("groups_journal"."subject_id" = "groups_subject"."id") INNER JOIN "groups_group" ON ("groups_journal"."group_id" = "groups_group"."id")
      WHERE ("groups_journal"."school_id" = (
        SELECT U0."school_id" AS "school"
        FROM "timetable_timetable" U0
        WHERE U0."id" = (r4."id")) AND "schools_academicyear"."since" <= (
        SELECT U0."since" AS "since"
        FROM "timetable_timetable" U0
        WHERE U0."id" = (r4."id")) AND "schools_academicyear"."until" > (
        SELECT U0."since" AS "since"
        FROM "timetable_timetable" U0
        WHERE U0."id" = (r4."id")) AND false)
      ORDER BY "groups_group"."grade_level" ASC,
      "groups_group"."name" ASC,
      "groups_subject"."name" ASC,
      "groups_journal"."id" ASC) r11("id", "subject_id", "group_id")), '[]'), '}')
  FROM (
    SELECT "timetable_timetable"."id" AS "id",
    "timetable_timetable"."name" AS "name",
    "timetable_timetable"."since" AS "since",
    "timetable_timetable"."until" AS "until",
    "timetable_timetable"."status" AS "status",
    "timetable_timetable"."weeks" AS "weeks",
    "timetable_timetable"."version" AS "version"
    FROM "timetable_timetable"
    WHERE ("timetable_timetable"."id" = ($4::bigint) AND false)) r4("id", "name", "since", "until", "status", "weeks", "version")), 'null'), '}')
