SELECT concat('{"timetable":', coalesce((
  SELECT concat('{"id":"', encode(('Timetable:' || (r1."id"))::bytea, 'base64'), '","rivals":', coalesce((
    SELECT '[' || string_agg(concat('{"kind":', coalesce(to_json((r2."kind")::text), '"\u0000"'), ',"lesson":', coalesce((
      SELECT concat('{"id":"', encode(('WeeklyLesson:' || (r3."id"))::bytea, 'base64'), '"}')
      FROM (
        SELECT "timetable_weeklylesson"."id" AS "id"
        FROM "timetable_weeklylesson" INNER JOIN "timetable_timetable" ON ("timetable_weeklylesson"."timetable_id" = "timetable_timetable"."id")
        WHERE ("timetable_weeklylesson"."id" = (r2."lesson_id") AND (false OR (("timetable_weeklylesson"."school_id" = ANY($1::bigint[])) IS TRUE AND NOT ("timetable_timetable"."status" = 'DRAFT'))))) r3("id")), '"\u0000"'), '}'), ',') || ']'
    FROM (
      SELECT CASE WHEN ("timetable_weeklylesson"."group_id" = (
        SELECT U0."group_id" AS "group"
        FROM "groups_journal" U0
        WHERE U0."id" = ($2::bigint)) AND "timetable_weeklylesson"."occupies_group") THEN 'GROUP' WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_weeklyteacher" W0
        WHERE (W0."lesson_id" = ("timetable_weeklylesson"."id") AND W0."occupies" AND W0."staff_id" IN (
          SELECT V0."staff_id" AS "staff"
          FROM "groups_journalteacher" V0
          WHERE (V0."journal_id" = ($2::bigint) AND V0."since" < (
            SELECT U0."until" AS "until"
            FROM "timetable_timetable" U0
            WHERE U0."id" = (r1."id")) AND V0."until" > (
            SELECT U0."since" AS "since"
            FROM "timetable_timetable" U0
            WHERE U0."id" = (r1."id"))))) LIMIT 1) THEN 'TEACHER' WHEN ("timetable_weeklylesson"."occupies_room" AND "timetable_weeklylesson"."room_id" IS NULL AND "timetable_weeklylesson"."room_id" IS NOT NULL) THEN 'ROOM' WHEN ("timetable_weeklylesson"."occupies_group" AND ("timetable_weeklylesson"."group_id" IN (
        SELECT W0."group_id" AS "group"
        FROM "groups_membership" W0
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" V0
          WHERE (V0."group_id" = (
            SELECT U0."group_id" AS "group"
            FROM "groups_journal" U0
            WHERE U0."id" = ($2::bigint)) AND V0."since" < (W0."until") AND V0."student_id" = (W0."student_id") AND V0."until" > (W0."since") AND V0."since" < (
            SELECT U0."until" AS "until"
            FROM "timetable_timetable" U0
            WHERE U0."id" = (r1."id")) AND V0."until" > (
            SELECT U0."since" AS "since"
            FROM "timetable_timetable" U0
            WHERE U0."id" = (r1."id"))) LIMIT 1) AND W0."since" < (
          SELECT U0."until" AS "until"
          FROM "timetable_timetable" U0
          WHERE U0."id" = (r1."id")) AND W0."until" > (
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
            WHERE U0."id" = ($2::bigint)) AND V0."school_class_id" = (W0."school_class_id")) LIMIT 1) AND W0."kind" = 'CLASS') OR EXISTS(
          SELECT 1 AS "a"
          FROM "groups_group" V0
          WHERE (V0."id" = (
            SELECT U0."group_id" AS "group"
            FROM "groups_journal" U0
            WHERE U0."id" = ($2::bigint)) AND V0."school_class_id" = (W0."school_class_id") AND V0."kind" = 'CLASS') LIMIT 1))))) THEN 'STUDENTS' ELSE NULL END AS "kind",
      "timetable_weeklylesson"."id" AS "lesson_id"
      FROM "timetable_weeklylesson"
      WHERE ("timetable_weeklylesson"."timetable_id" = (r1."id") AND CASE WHEN ("timetable_weeklylesson"."group_id" = (
        SELECT U0."group_id" AS "group"
        FROM "groups_journal" U0
        WHERE U0."id" = ($2::bigint)) AND "timetable_weeklylesson"."occupies_group") THEN 'GROUP' WHEN (EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_weeklyteacher" W0
        WHERE (W0."lesson_id" = ("timetable_weeklylesson"."id") AND W0."occupies" AND W0."staff_id" IN (
          SELECT V0."staff_id" AS "staff"
          FROM "groups_journalteacher" V0
          WHERE (V0."journal_id" = ($2::bigint) AND V0."since" < (
            SELECT U0."until" AS "until"
            FROM "timetable_timetable" U0
            WHERE U0."id" = (r1."id")) AND V0."until" > (
            SELECT U0."since" AS "since"
            FROM "timetable_timetable" U0
            WHERE U0."id" = (r1."id"))))) LIMIT 1)) THEN 'TEACHER' WHEN ("timetable_weeklylesson"."occupies_room" AND "timetable_weeklylesson"."room_id" IS NULL AND "timetable_weeklylesson"."room_id" IS NOT NULL) THEN 'ROOM' WHEN ("timetable_weeklylesson"."occupies_group" AND ("timetable_weeklylesson"."group_id" IN (
        SELECT W0."group_id" AS "group"
        FROM "groups_membership" W0
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" V0
          WHERE (V0."group_id" = (
            SELECT U0."group_id" AS "group"
            FROM "groups_journal" U0
            WHERE U0."id" = ($2::bigint)) AND V0."since" < (W0."until") AND V0."student_id" = (W0."student_id") AND V0."until" > (W0."since") AND V0."since" < (
            SELECT U0."until" AS "until"
            FROM "timetable_timetable" U0
            WHERE U0."id" = (r1."id")) AND V0."until" > (
            SELECT U0."since" AS "since"
            FROM "timetable_timetable" U0
            WHERE U0."id" = (r1."id"))) LIMIT 1) AND W0."since" < (
          SELECT U0."until" AS "until"
          FROM "timetable_timetable" U0
          WHERE U0."id" = (r1."id")) AND W0."until" > (
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
            WHERE U0."id" = ($2::bigint)) AND V0."school_class_id" = (W0."school_class_id")) LIMIT 1) AND W0."kind" = 'CLASS') OR EXISTS(
          SELECT 1 AS "a"
          FROM "groups_group" V0
          WHERE (V0."id" = (
            SELECT U0."group_id" AS "group"
            FROM "groups_journal" U0
            WHERE U0."id" = ($2::bigint)) AND V0."school_class_id" = (W0."school_class_id") AND V0."kind" = 'CLASS') LIMIT 1))))) THEN 'STUDENTS' ELSE NULL END IS NOT NULL)
      ORDER BY "timetable_weeklylesson"."week" ASC,
      "timetable_weeklylesson"."weekday" ASC,
      "timetable_weeklylesson"."number" ASC,
      "timetable_weeklylesson"."id" ASC) r2("kind", "lesson_id")), '[]'), '}')
  FROM (
    SELECT "timetable_timetable"."id" AS "id"
    FROM "timetable_timetable"
    WHERE ("timetable_timetable"."id" = ($3::bigint) AND (false OR (("timetable_timetable"."school_id" = ANY($1::bigint[])) IS TRUE AND NOT ("timetable_timetable"."status" = 'DRAFT'))))) r1("id")), 'null'), '}')
