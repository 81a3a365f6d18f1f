SELECT concat('{"viewer":{"classes":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('SchoolClass:' || (r1."id"))::bytea, 'base64'), '","name":', to_json((r1."name")::text), ',"absenceReports":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('AbsenceReport:' || (r2."id"))::bytea, 'base64'), '","student":', coalesce((
      SELECT concat('{"id":"', encode(('Student:' || (r3."id"))::bytea, 'base64'), '","fullName":', to_json((r3."full_name")::text), '}')
      FROM (
        SELECT "people_student"."id" AS "id",
        "people_student"."full_name" AS "full_name"
        FROM "people_student"
        WHERE ("people_student"."id" = (r2."student_id") AND (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" U0
          WHERE (U0."group_id" = ANY($1::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1) OR EXISTS(
          SELECT 1 AS "a"
          FROM "timetable_lessonteacher" V0 INNER JOIN "timetable_lesson" V2 ON (V0."lesson_id" = V2."id") INNER JOIN "groups_group" V3 ON (V2."group_id" = V3."id") INNER JOIN "groups_membership" V4 ON (V3."id" = V4."group_id")
          WHERE (V0."staff_id" = ANY($2::bigint[]) AND V4."since" <= (V0."on") AND V4."student_id" = ("people_student"."id") AND V4."until" > (V0."on") AND NOT EXISTS(
            SELECT 1 AS "a"
            FROM "groups_journalteacher" U0
            WHERE (U0."staff_id" = ANY($2::bigint[]) AND U0."journal_id" = (V2."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)) LIMIT 1)))) r3("id", "full_name")), 'null'), ',"from":', to_json(r2."since"), ',"until":', to_json(r2."last"), ',"reason":', coalesce(to_json((CASE WHEN r2."reported_by__pk" = ($3::bigint) THEN r2."reason" ELSE NULL END)::text), 'null'), ',"status":', to_json((r2."status")::text), ',"note":', coalesce(to_json((CASE WHEN r2."reported_by__pk" = ($3::bigint) THEN r2."note" ELSE '' END)::text), '"\u0000"'), ',"by":', coalesce(to_json((CASE WHEN r2."reported_by__pk" = ($3::bigint) THEN (
      SELECT U0."full_name" AS "full_name"
      FROM "people_account" U0
      WHERE U0."id" = (r2."reported_by_id")) ELSE NULL END)::text), 'null'), '}'), ',') || ']'
    FROM (
      SELECT "journal_absencereport"."id" AS "id",
      "journal_absencereport"."student_id" AS "student_id",
      "journal_absencereport"."since" AS "since",
      "journal_absencereport"."last" AS "last",
      "journal_absencereport"."reported_by_id" AS "reported_by__pk",
      "journal_absencereport"."reason" AS "reason",
      "journal_absencereport"."status" AS "status",
      "journal_absencereport"."note" AS "note",
      "journal_absencereport"."reported_by_id" AS "reported_by_id"
      FROM "journal_absencereport"
      WHERE ("journal_absencereport"."student_id" = ANY(ARRAY(
        SELECT U0."student_id" AS "student_id"
        FROM "groups_membership" U0 INNER JOIN "groups_group" U1 ON (U0."group_id" = U1."id")
        WHERE (U1."school_class_id" = (r1."id") AND U0."kind" = 'CLASS' AND U0."since" <= ($4::date) AND U0."until" > ($5::date)))) AND "journal_absencereport"."last" >= ($5::date) AND "journal_absencereport"."since" <= ($4::date) AND false)
      ORDER BY 3 ASC,
      1 ASC) r2("id", "student_id", "since", "last", "reported_by__pk", "reason", "status", "note", "reported_by_id")), '[]'), '}'), ',') || ']'
  FROM (
    SELECT "groups_schoolclass"."id" AS "id",
    "groups_schoolclass"."name" AS "name"
    FROM "groups_schoolclass"
    WHERE ("groups_schoolclass"."id" = ANY($6::bigint[]) AND ("groups_schoolclass"."school_id" = ANY($7::bigint[])) IS TRUE)
    ORDER BY "groups_schoolclass"."grade_level" ASC,
    "groups_schoolclass"."letter" ASC,
    1 ASC) r1("id", "name")), '[]'), '}}')
