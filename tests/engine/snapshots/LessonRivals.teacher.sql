SELECT concat('{"weeklyLesson":', coalesce((
  SELECT concat('{"id":"', encode(('WeeklyLesson:' || (r1."id"))::bytea, 'base64'), '","rivals":', coalesce((
    SELECT '[' || string_agg(concat('{"kind":', coalesce(to_json((r2."kind")::text), '"\u0000"'), ',"lesson":', coalesce((
      SELECT concat('{"id":"', encode(('WeeklyLesson:' || (r3."id"))::bytea, 'base64'), '"}')
      FROM (
        SELECT "timetable_weeklylesson"."id" AS "id"
        FROM "timetable_weeklylesson" INNER JOIN "timetable_timetable" ON ("timetable_weeklylesson"."timetable_id" = "timetable_timetable"."id")
        WHERE ("timetable_weeklylesson"."id" = (r2."lesson_id") AND (false OR (("timetable_weeklylesson"."school_id" = ANY($1::bigint[])) IS TRUE AND NOT ("timetable_timetable"."status" = 'DRAFT'))))) r3("id")), '"\u0000"'), '}'), ',') || ']'
    FROM (
      SELECT CASE WHEN ("timetable_weeklylesson"."group_id" = (r1."group_id") AND "timetable_weeklylesson"."occupies_group") THEN 'GROUP' WHEN EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_weeklyteacher" V0
        WHERE (V0."lesson_id" = ("timetable_weeklylesson"."id") AND V0."occupies" AND V0."staff_id" IN (
          SELECT U0."staff_id" AS "staff"
          FROM "timetable_weeklyteacher" U0
          WHERE U0."lesson_id" = (r1."id"))) LIMIT 1) THEN 'TEACHER' WHEN ("timetable_weeklylesson"."occupies_room" AND "timetable_weeklylesson"."room_id" = (r1."room_id") AND "timetable_weeklylesson"."room_id" IS NOT NULL) THEN 'ROOM' WHEN ("timetable_weeklylesson"."occupies_group" AND ("timetable_weeklylesson"."group_id" IN (
        SELECT W0."group_id" AS "group"
        FROM "groups_membership" W0
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" V0
          WHERE (V0."group_id" = (r1."group_id") AND V0."since" < (W0."until") AND V0."student_id" = (W0."student_id") AND V0."until" > (W0."since") AND V0."since" < (
            SELECT U0."until" AS "until"
            FROM "timetable_timetable" U0
            WHERE U0."id" = (r1."timetable_id")) AND V0."until" > (
            SELECT U0."since" AS "since"
            FROM "timetable_timetable" U0
            WHERE U0."id" = (r1."timetable_id"))) LIMIT 1) AND W0."since" < (
          SELECT U0."until" AS "until"
          FROM "timetable_timetable" U0
          WHERE U0."id" = (r1."timetable_id")) AND W0."until" > (
          SELECT U0."since" AS "since"
          FROM "timetable_timetable" U0
          WHERE U0."id" = (r1."timetable_id")))) OR "timetable_weeklylesson"."group_id" IN (
        SELECT V0."id" AS "pk"
        FROM "groups_group" V0
        WHERE ((EXISTS(
          SELECT 1 AS "a"
          FROM "groups_group" U0
          WHERE (U0."id" = (r1."group_id") AND U0."school_class_id" = (V0."school_class_id")) LIMIT 1) AND V0."kind" = 'CLASS') OR EXISTS(
          SELECT 1 AS "a"
          FROM "groups_group" U0
          WHERE (U0."id" = (r1."group_id") AND U0."school_class_id" = (V0."school_class_id") AND U0."kind" = 'CLASS') LIMIT 1))))) THEN 'STUDENTS' ELSE NULL END AS "kind",
      "timetable_weeklylesson"."id" AS "lesson_id"
      FROM "timetable_weeklylesson"
      WHERE ("timetable_weeklylesson"."timetable_id" = (r1."timetable_id") AND CASE WHEN ("timetable_weeklylesson"."group_id" = (r1."group_id") AND "timetable_weeklylesson"."occupies_group") THEN 'GROUP' WHEN (EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_weeklyteacher" V0
        WHERE (V0."lesson_id" = ("timetable_weeklylesson"."id") AND V0."occupies" AND V0."staff_id" IN (
          SELECT U0."staff_id" AS "staff"
          FROM "timetable_weeklyteacher" U0
          WHERE U0."lesson_id" = (r1."id"))) LIMIT 1)) THEN 'TEACHER' WHEN ("timetable_weeklylesson"."occupies_room" AND "timetable_weeklylesson"."room_id" = (r1."room_id") AND "timetable_weeklylesson"."room_id" IS NOT NULL) THEN 'ROOM' WHEN ("timetable_weeklylesson"."occupies_group" AND ("timetable_weeklylesson"."group_id" IN (
        SELECT W0."group_id" AS "group"
        FROM "groups_membership" W0
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" V0
          WHERE (V0."group_id" = (r1."group_id") AND V0."since" < (W0."until") AND V0."student_id" = (W0."student_id") AND V0."until" > (W0."since") AND V0."since" < (
            SELECT U0."until" AS "until"
            FROM "timetable_timetable" U0
            WHERE U0."id" = (r1."timetable_id")) AND V0."until" > (
            SELECT U0."since" AS "since"
            FROM "timetable_timetable" U0
            WHERE U0."id" = (r1."timetable_id"))) LIMIT 1) AND W0."since" < (
          SELECT U0."until" AS "until"
          FROM "timetable_timetable" U0
          WHERE U0."id" = (r1."timetable_id")) AND W0."until" > (
          SELECT U0."since" AS "since"
          FROM "timetable_timetable" U0
          WHERE U0."id" = (r1."timetable_id")))) OR "timetable_weeklylesson"."group_id" IN (
        SELECT V0."id" AS "pk"
        FROM "groups_group" V0
        WHERE ((EXISTS(
          SELECT 1 AS "a"
          FROM "groups_group" U0
          WHERE (U0."id" = (r1."group_id") AND U0."school_class_id" = (V0."school_class_id")) LIMIT 1) AND V0."kind" = 'CLASS') OR EXISTS(
          SELECT 1 AS "a"
          FROM "groups_group" U0
          WHERE (U0."id" = (r1."group_id") AND U0."school_class_id" = (V0."school_class_id") AND U0."kind" = 'CLASS') LIMIT 1))))) THEN 'STUDENTS' ELSE NULL END IS NOT NULL AND NOT ("timetable_weeklylesson"."id" = (r1."id")))
      ORDER BY "timetable_weeklylesson"."week" ASC,
      "timetable_weeklylesson"."weekday" ASC,
      "timetable_weeklylesson"."number" ASC,
      "timetable_weeklylesson"."id" ASC) r2("kind", "lesson_id")), '[]'), '}')
  FROM (
    SELECT "timetable_weeklylesson"."id" AS "id",
    "timetable_weeklylesson"."timetable_id" AS "timetable_id",
    "timetable_weeklylesson"."group_id" AS "group_id",
    "timetable_weeklylesson"."room_id" AS "room_id"
    FROM "timetable_weeklylesson" INNER JOIN "timetable_timetable" ON ("timetable_weeklylesson"."timetable_id" = "timetable_timetable"."id")
    WHERE ("timetable_weeklylesson"."id" = ($2::bigint) AND (false OR (("timetable_weeklylesson"."school_id" = ANY($1::bigint[])) IS TRUE AND NOT ("timetable_timetable"."status" = 'DRAFT'))))) r1("id", "timetable_id", "group_id", "room_id")), 'null'), '}')
