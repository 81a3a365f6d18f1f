SELECT concat('{"journal":', coalesce((
  SELECT concat('{"id":"', encode(('Journal:' || (r1."id"))::bytea, 'base64'), '","reportedAbsent":', coalesce((
    SELECT '[' || string_agg(concat('{"studentId":"', encode(('Student:' || (r2."student_id"))::bytea, 'base64'), '","from":', to_json(r2."since"), ',"until":', to_json(r2."last"), ',"confirmed":', coalesce(to_json(r2."confirmed"), '"\u0000"'), ',"reason":', coalesce(to_json((r2."why")::text), 'null'), '}'), ',') || ']'
    FROM (
      SELECT "journal_absencereport"."student_id" AS "student_id",
      "journal_absencereport"."since" AS "since",
      "journal_absencereport"."last" AS "last",
      (CASE WHEN "journal_absencereport"."status" = 'CONFIRMED' THEN true ELSE false END)::boolean AS "confirmed",
      CASE WHEN "journal_absencereport"."reported_by_id" = ($1::bigint) THEN "journal_absencereport"."reason" ELSE NULL END AS "why"
      FROM "journal_absencereport"
      WHERE (false AND "journal_absencereport"."student_id" = ANY(ARRAY(
        SELECT V0."student_id" AS "student_id"
        FROM "groups_membership" V0
        WHERE (V0."since" < (
          SELECT U0."until" AS "until"
          FROM "schools_gradingperiod" U0
          WHERE U0."id" = ($2::bigint)) AND V0."until" > (
          SELECT U0."since" AS "since"
          FROM "schools_gradingperiod" U0
          WHERE U0."id" = ($2::bigint)) AND V0."group_id" = (r1."group_id")))) AND "journal_absencereport"."last" >= (
        SELECT U0."since" AS "since"
        FROM "schools_gradingperiod" U0
        WHERE U0."id" = ($2::bigint)) AND "journal_absencereport"."since" < (
        SELECT U0."until" AS "until"
        FROM "schools_gradingperiod" U0
        WHERE U0."id" = ($2::bigint)) AND "journal_absencereport"."status" IN ('REPORTED', 'CONFIRMED'))
      ORDER BY 2 ASC,
      1 ASC,
      "journal_absencereport"."id" ASC) r2("student_id", "since", "last", "confirmed", "why")), '[]'), '}')
  FROM (
    SELECT "groups_journal"."id" AS "id",
    "groups_journal"."group_id" AS "group_id"
    FROM "groups_journal"
    WHERE ("groups_journal"."id" = ($3::bigint) AND false)) r1("id", "group_id")), 'null'), '}')
