SELECT concat('{"viewer":{"push":{"publicKey":"BAXmNQhE9VcuhII0ePahtKGleuP9Aw2UIUOcMSn-U44lx4galHDA11r2VVrXpbO7IYKPh10pHEcIOaCBLZpH_pU","devices":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('PushDevice:' || (r1."id"))::bytea, 'base64'), '","label":', to_json((r1."label")::text), ',"locale":', to_json((r1."locale")::text), ',"addedAt":', to_json(r1."added_at"), '}'), ',') || ']'
  FROM (
    SELECT "notifications_device"."id" AS "id",
    "notifications_device"."label" AS "label",
    "notifications_device"."locale" AS "locale",
    "notifications_device"."added_at" AS "added_at"
    FROM "notifications_device"
    WHERE ("notifications_device"."account_id" = ($1::bigint) AND "notifications_device"."ended_at" IS NULL AND "notifications_device"."account_id" = ($1::bigint) AND "notifications_device"."ended_at" IS NULL)
    ORDER BY 4 ASC,
    1 ASC) r1("id", "label", "locale", "added_at")), '[]'), ',"quietFrom":', coalesce(to_json((
  SELECT U0."quiet_from" AS "quiet_from"
  FROM "notifications_wishes" U0
  WHERE U0."account_id" = ($1::bigint))), 'null'), ',"quietUntil":', coalesce(to_json((
  SELECT U0."quiet_until" AS "quiet_until"
  FROM "notifications_wishes" U0
  WHERE U0."account_id" = ($1::bigint))), 'null'), ',"digest":', coalesce(to_json(COALESCE((
  SELECT U0."digest" AS "digest"
  FROM "notifications_wishes" U0
  WHERE U0."account_id" = ($1::bigint)), false)), '"\u0000"'), ',"showContent":', coalesce(to_json(COALESCE((
  SELECT U0."show_content" AS "show_content"
  FROM "notifications_wishes" U0
  WHERE U0."account_id" = ($1::bigint)), false)), '"\u0000"'), ',"choices":', coalesce((
  SELECT '[' || string_agg(concat('{"student":', coalesce((
    SELECT concat('{"id":"', encode(('Student:' || (r3."id"))::bytea, 'base64'), '","fullName":', to_json((r3."full_name")::text), '}')
    FROM (
      SELECT "people_student"."id" AS "id",
      "people_student"."full_name" AS "full_name"
      FROM "people_student"
      WHERE ("people_student"."id" = (r2."student_id") AND (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0
        WHERE (U0."group_id" = ANY($2::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1) OR EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_lessonteacher" V0 INNER JOIN "timetable_lesson" V2 ON (V0."lesson_id" = V2."id") INNER JOIN "groups_group" V3 ON (V2."group_id" = V3."id") INNER JOIN "groups_membership" V4 ON (V3."id" = V4."group_id")
        WHERE (V0."staff_id" = ANY($3::bigint[]) AND V4."since" <= (V0."on") AND V4."student_id" = ("people_student"."id") AND V4."until" > (V0."on") AND NOT EXISTS(
          SELECT 1 AS "a"
          FROM "groups_journalteacher" U0
          WHERE (U0."staff_id" = ANY($3::bigint[]) AND U0."journal_id" = (V2."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)) LIMIT 1)))) r3("id", "full_name")), '"\u0000"'), ',"kind":', to_json((r2."kind")::text), ',"on":', coalesce(to_json(NOT EXISTS(
    SELECT 1 AS "a"
    FROM "notifications_muted" U0
    WHERE (U0."account_id" = ($1::bigint) AND U0."kind" = (r2."kind") AND U0."student_id" = (r2."student_id")) LIMIT 1)), '"\u0000"'), '}'), ',') || ']'
  FROM (
    SELECT "notifications_offeredchoice"."student_id" AS "student_id",
    "notifications_offeredchoice"."kind" AS "kind"
    FROM "notifications_offeredchoice"
    WHERE false
    ORDER BY 1 ASC,
    "notifications_offeredchoice"."position" ASC,
    "notifications_offeredchoice"."id" ASC) r2("student_id", "kind")), '[]'), '}}}')
