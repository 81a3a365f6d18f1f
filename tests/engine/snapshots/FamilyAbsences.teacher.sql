SELECT concat('{"student":', coalesce((
  SELECT concat('{"id":"', encode(('Student:' || (r1."id"))::bytea, 'base64'), '","absenceReports":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('AbsenceReport:' || (r2."id"))::bytea, 'base64'), '","from":', to_json(r2."since"), ',"until":', to_json(r2."last"), ',"status":', to_json((r2."status")::text), ',"reportedAt":', to_json(r2."reported_at"), ',"note":', coalesce(to_json((CASE WHEN r2."reported_by__pk" = ($1::bigint) THEN r2."note" ELSE '' END)::text), '"\u0000"'), ',"reason":', coalesce(to_json((CASE WHEN r2."reported_by__pk" = ($1::bigint) THEN r2."reason" ELSE NULL END)::text), 'null'), ',"by":', coalesce(to_json((CASE WHEN r2."reported_by__pk" = ($1::bigint) THEN (
      SELECT U0."full_name" AS "full_name"
      FROM "people_account" U0
      WHERE U0."id" = (r2."reported_by_id")) ELSE NULL END)::text), 'null'), ',"mine":', coalesce(to_json(CASE WHEN r2."reported_by__pk" = ($1::bigint) THEN true ELSE false END), '"\u0000"'), '}'), ',') || ']'
    FROM (
      SELECT "journal_absencereport"."id" AS "id",
      "journal_absencereport"."since" AS "since",
      "journal_absencereport"."last" AS "last",
      "journal_absencereport"."status" AS "status",
      "journal_absencereport"."reported_at" AS "reported_at",
      "journal_absencereport"."reported_by_id" AS "reported_by__pk",
      "journal_absencereport"."note" AS "note",
      "journal_absencereport"."reason" AS "reason",
      "journal_absencereport"."reported_by_id" AS "reported_by_id"
      FROM "journal_absencereport"
      WHERE ("journal_absencereport"."last" >= ($2::date) AND "journal_absencereport"."since" <= ($3::date) AND "journal_absencereport"."student_id" = (r1."id") AND false)
      ORDER BY 2 ASC,
      1 ASC) r2("id", "since", "last", "status", "reported_at", "reported_by__pk", "note", "reason", "reported_by_id")), '[]'), '}')
  FROM (
    SELECT "people_student"."id" AS "id"
    FROM "people_student"
    WHERE ("people_student"."id" = ($4::bigint) AND (EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0
      WHERE (U0."group_id" = ANY($5::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1) OR EXISTS(
      SELECT 1 AS "a"
      FROM "timetable_lessonteacher" V0 INNER JOIN "timetable_lesson" V2 ON (V0."lesson_id" = V2."id") INNER JOIN "groups_group" V3 ON (V2."group_id" = V3."id") INNER JOIN "groups_membership" V4 ON (V3."id" = V4."group_id")
      WHERE (V0."staff_id" = ANY($6::bigint[]) AND V4."since" <= (V0."on") AND V4."student_id" = ("people_student"."id") AND V4."until" > (V0."on") AND NOT EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journalteacher" U0
        WHERE (U0."staff_id" = ANY($6::bigint[]) AND U0."journal_id" = (V2."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)) LIMIT 1)))) r1("id")), 'null'), '}')
