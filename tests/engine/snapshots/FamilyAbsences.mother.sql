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
      WHERE ("journal_absencereport"."last" >= ($2::date) AND "journal_absencereport"."since" <= ($3::date) AND "journal_absencereport"."student_id" = (r1."id") AND ("journal_absencereport"."student_id" = ANY($4::bigint[])) IS TRUE)
      ORDER BY 2 ASC,
      1 ASC) r2("id", "since", "last", "status", "reported_at", "reported_by__pk", "note", "reason", "reported_by_id")), '[]'), '}')
  FROM (
    SELECT "people_student"."id" AS "id"
    FROM "people_student"
    WHERE ("people_student"."id" = ($5::bigint) AND ("people_student"."id" = ANY($6::bigint[])) IS TRUE)) r1("id")), 'null'), '}')
