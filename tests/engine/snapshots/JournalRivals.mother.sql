SELECT concat('{"timetable":', coalesce((
  SELECT concat('{"id":"', encode(('Timetable:' || (r1."id"))::bytea, 'base64'), '","rivals":', coalesce((
    SELECT '[' || string_agg(concat('{"kind":', coalesce(to_json((r2."kind")::text), '"\u0000"'), ',"lesson":', coalesce((
      SELECT concat('{"id":"', encode(('WeeklyLesson:' || (r3."id"))::bytea, 'base64'), '","week":', r3."week", ',"weekday":', r3."weekday", ',"number":', r3."number", ',"block":', coalesce((r3."block")::text, 'null'), ',"version":', r3."version", ',"journalId":"', encode(('Journal:' || (r3."journal_id"))::bytea, 'base64'), '","group":', coalesce((
        SELECT concat('{"id":"', encode(('Group:' || (r4."id"))::bytea, 'base64'), '","name":', to_json((r4."name")::text), ',"schoolClass":', coalesce((
          SELECT concat('{"id":"', encode(('SchoolClass:' || (r5."id"))::bytea, 'base64'), '","name":', to_json((r5."name")::text), '}')
          FROM (
            SELECT "groups_schoolclass"."id" AS "id",
            "groups_schoolclass"."name" AS "name"
            FROM "groups_schoolclass"
            WHERE ("groups_schoolclass"."id" = (r4."school_class_id") AND EXISTS(
              SELECT 1 AS "a"
              FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
              WHERE (U0."student_id" = ANY($1::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))) r5("id", "name")), 'null'), '}')
        FROM (
          SELECT "groups_group"."id" AS "id",
          "groups_group"."name" AS "name",
          "groups_group"."school_class_id" AS "school_class_id"
          FROM "groups_group"
          WHERE ("groups_group"."id" = (r3."group_id") AND EXISTS(
            SELECT 1 AS "a"
            FROM "groups_membership" U0
            WHERE (U0."student_id" = ANY($1::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))) r4("id", "name", "school_class_id")), '"\u0000"'), ',"subject":', coalesce((
        SELECT concat('{"id":"', encode(('Subject:' || (r6."id"))::bytea, 'base64'), '","name":', to_json((r6."name")::text), '}')
        FROM (
          SELECT "groups_subject"."id" AS "id",
          "groups_subject"."name" AS "name"
          FROM "groups_subject"
          WHERE ("groups_subject"."id" = (
            SELECT U0."subject_id" AS "subject"
            FROM "groups_journal" U0
            WHERE U0."id" = (r3."journal_id")) AND ("groups_subject"."school_id" = ANY($2::bigint[])) IS TRUE)) r6("id", "name")), '"\u0000"'), ',"room":', coalesce((
        SELECT concat('{"id":"', encode(('Room:' || (r7."id"))::bytea, 'base64'), '","name":', to_json((r7."name")::text), '}')
        FROM (
          SELECT "timetable_room"."id" AS "id",
          "timetable_room"."name" AS "name"
          FROM "timetable_room"
          WHERE ("timetable_room"."id" = (r3."room_id") AND ("timetable_room"."school_id" = ANY($2::bigint[])) IS TRUE)) r7("id", "name")), 'null'), ',"teachers":', coalesce((
        SELECT '[' || string_agg(concat('{"id":"', encode(('StaffMember:' || (r8."id"))::bytea, 'base64'), '","fullName":', to_json((r8."full_name")::text), '}'), ',') || ']'
        FROM (
          SELECT "people_staffmember"."id" AS "id",
          "people_staffmember"."full_name" AS "full_name"
          FROM "people_staffmember"
          WHERE (EXISTS(
            SELECT 1 AS "a"
            FROM "timetable_weeklyteacher" U0
            WHERE (U0."lesson_id" = (r3."id") AND U0."staff_id" = ("people_staffmember"."id")) LIMIT 1) AND ("people_staffmember"."school_id" = ANY($2::bigint[])) IS TRUE)
          ORDER BY "people_staffmember"."sort_key" ASC,
          1 ASC) r8("id", "full_name")), '[]'), '}')
      FROM (
        SELECT "timetable_weeklylesson"."id" AS "id",
        "timetable_weeklylesson"."week" AS "week",
        "timetable_weeklylesson"."weekday" AS "weekday",
        "timetable_weeklylesson"."number" AS "number",
        "timetable_weeklylesson"."block" AS "block",
        "timetable_weeklylesson"."version" AS "version",
        "timetable_weeklylesson"."journal_id" AS "journal_id",
        "timetable_weeklylesson"."group_id" AS "group_id",
        "timetable_weeklylesson"."room_id" AS "room_id"
        FROM "timetable_weeklylesson"
        WHERE ("timetable_weeklylesson"."id" = (r2."lesson_id") AND false)) r3("id", "week", "weekday", "number", "block", "version", "journal_id", "group_id", "room_id")), '"\u0000"'), '}'), ',') || ']'
    FROM (
      SELECT CASE WHEN ("timetable_weeklylesson"."group_id" = (
        SELECT U0."group_id" AS "group"
        FROM "groups_journal" U0
        WHERE U0."id" = ($3::bigint)) AND "timetable_weeklylesson"."occupies_group") THEN 'GROUP' WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_weeklyteacher" W0
        WHERE (W0."lesson_id" = ("timetable_weeklylesson"."id") AND W0."occupies" AND W0."staff_id" IN (
          SELECT V0."staff_id" AS "staff"
          FROM "groups_journalteacher" V0
          WHERE (V0."journal_id" = ($3::bigint) AND V0."since" < (
            SELECT U0."until" AS "until"
            FROM "timetable_timetable" U0
            WHERE U0."id" = (r1."id")) AND V0."until" > (
            SELECT U0."since" AS "since"
            FROM "timetable_timetable" U0
            WHERE U0."id" = (r1."id"))))) LIMIT 1) THEN 'TEACHER' WHEN ("timetable_weeklylesson"."occupies_room" AND "timetable_weeklylesson"."room_id" IS NULL AND "timetable_weeklylesson"."room_id" IS NOT NULL) THEN 'ROOM' WHEN ("timetable_weeklylesson"."occupies_group" AND ("timetable_weeklylesson"."group_id" IN (
        SELECT W0."group_id" AS "group"
        FROM "groups_membership" W0
        WHERE (W0."since" < (
          SELECT U0."until" AS "until"
          FROM "timetable_timetable" U0
          WHERE U0."id" = (r1."id")) AND W0."student_id" IN (
          SELECT V0."student_id" AS "student"
          FROM "groups_membership" V0
          WHERE (V0."group_id" = (
            SELECT U0."group_id" AS "group"
            FROM "groups_journal" U0
            WHERE U0."id" = ($3::bigint)) AND V0."since" < (
            SELECT U0."until" AS "until"
            FROM "timetable_timetable" U0
            WHERE U0."id" = (r1."id")) AND V0."until" > (
            SELECT U0."since" AS "since"
            FROM "timetable_timetable" U0
            WHERE U0."id" = (r1."id")))) AND W0."until" > (
          SELECT U0."since" AS "since"
          FROM "timetable_timetable" U0
          WHERE U0."id" = (r1."id")))) OR "timetable_weeklylesson"."group_id" IN (
        SELECT W0."id" AS "pk"
        FROM "groups_group" W0
        WHERE ((EXISTS(
          SELECT 1 AS "a"
          FROM "groups_group" V0
          WHERE (V0."id" = (
            SELECT U0."group_id" AS "group"
            FROM "groups_journal" U0
            WHERE U0."id" = ($3::bigint)) AND V0."school_class_id" = (W0."school_class_id")) LIMIT 1) AND W0."kind" = 'CLASS') OR EXISTS(
          SELECT 1 AS "a"
          FROM "groups_group" V0
          WHERE (V0."id" = (
            SELECT U0."group_id" AS "group"
            FROM "groups_journal" U0
            WHERE U0."id" = ($3::bigint)) AND V0."school_class_id" = (W0."school_class_id") AND V0."kind" = 'CLASS') LIMIT 1))))) THEN 'STUDENTS' ELSE NULL END AS "kind",
      "timetable_weeklylesson"."id" AS "lesson_id"
      FROM "timetable_weeklylesson"
      WHERE ("timetable_weeklylesson"."timetable_id" = (r1."id") AND CASE WHEN ("timetable_weeklylesson"."group_id" = (
        SELECT U0."group_id" AS "group"
        FROM "groups_journal" U0
        WHERE U0."id" = ($3::bigint)) AND "timetable_weeklylesson"."occupies_group") THEN 'GROUP' WHEN (EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_weeklyteacher" W0
        WHERE (W0."lesson_id" = ("timetable_weeklylesson"."id") AND W0."occupies" AND W0."staff_id" IN (
          SELECT V0."staff_id" AS "staff"
          FROM "groups_journalteacher" V0
          WHERE (V0."journal_id" = ($3::bigint) AND V0."since" < (
            SELECT U0."until" AS "until"
            FROM "timetable_timetable" U0
            WHERE U0."id" = (r1."id")) AND V0."until" > (
            SELECT U0."since" AS "since"
            FROM "timetable_timetable" U0
            WHERE U0."id" = (r1."id"))))) LIMIT 1)) THEN 'TEACHER' WHEN ("timetable_weeklylesson"."occupies_room" AND "timetable_weeklylesson"."room_id" IS NULL AND "timetable_weeklylesson"."room_id" IS NOT NULL) THEN 'ROOM' WHEN ("timetable_weeklylesson"."occupies_group" AND ("timetable_weeklylesson"."group_id" IN (
        SELECT W0."group_id" AS "group"
        FROM "groups_membership" W0
        WHERE (W0."since" < (
          SELECT U0."until" AS "until"
          FROM "timetable_timetable" U0
          WHERE U0."id" = (r1."id")) AND W0."student_id" IN (
          SELECT V0."student_id" AS "student"
          FROM "groups_membership" V0
          WHERE (V0."group_id" = (
            SELECT U0."group_id" AS "group"
            FROM "groups_journal" U0
            WHERE U0."id" = ($3::bigint)) AND V0."since" < (
            SELECT U0."until" AS "until"
            FROM "timetable_timetable" U0
            WHERE U0."id" = (r1."id")) AND V0."until" > (
            SELECT U0."since" AS "since"
            FROM "timetable_timetable" U0
            WHERE U0."id" = (r1."id")))) AND W0."until" > (
          SELECT U0."since" AS "since"
          FROM "timetable_timetable" U0
          WHERE U0."id" = (r1."id")))) OR "timetable_weeklylesson"."group_id" IN (
        SELECT W0."id" AS "pk"
        FROM "groups_group" W0
        WHERE ((EXISTS(
          SELECT 1 AS "a"
          FROM "groups_group" V0
          WHERE (V0."id" = (
            SELECT U0."group_id" AS "group"
            FROM "groups_journal" U0
            WHERE U0."id" = ($3::bigint)) AND V0."school_class_id" = (W0."school_class_id")) LIMIT 1) AND W0."kind" = 'CLASS') OR EXISTS(
          SELECT 1 AS "a"
          FROM "groups_group" V0
          WHERE (V0."id" = (
            SELECT U0."group_id" AS "group"
            FROM "groups_journal" U0
            WHERE U0."id" = ($3::bigint)) AND V0."school_class_id" = (W0."school_class_id") AND V0."kind" = 'CLASS') LIMIT 1))))) THEN 'STUDENTS' ELSE NULL END IS NOT NULL)
      ORDER BY "timetable_weeklylesson"."week" ASC,
      "timetable_weeklylesson"."weekday" ASC,
      "timetable_weeklylesson"."number" ASC,
      "timetable_weeklylesson"."id" ASC) r2("kind", "lesson_id")), '[]'), '}')
  FROM (
    SELECT "timetable_timetable"."id" AS "id"
    FROM "timetable_timetable"
    WHERE ("timetable_timetable"."id" = ($4::bigint) AND false)) r1("id")), 'null'), '}')
