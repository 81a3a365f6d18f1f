SELECT concat('{"journal":', coalesce((
  SELECT concat('{"id":"', encode(('Journal:' || (r1."id"))::bytea, 'base64'), '","subject":', coalesce((
    SELECT concat('{"id":"', encode(('Subject:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), '}')
    FROM (
      SELECT "groups_subject"."id" AS "id",
      "groups_subject"."name" AS "name"
      FROM "groups_subject"
      WHERE ("groups_subject"."id" = (r1."subject_id") AND ("groups_subject"."school_id" = ANY($1::bigint[])) IS TRUE)) r2("id", "name")), '"\u0000"'), ',"group":', coalesce((
    SELECT concat('{"id":"', encode(('Group:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), ',"kind":', to_json((r3."kind")::text), '}')
    FROM (
      SELECT "groups_group"."id" AS "id",
      "groups_group"."name" AS "name",
      "groups_group"."kind" AS "kind"
      FROM "groups_group"
      WHERE ("groups_group"."id" = (r1."group_id") AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0
        WHERE (U0."student_id" = ANY($2::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))) r3("id", "name", "kind")), '"\u0000"'), ',"schoolClass":', coalesce((
    SELECT concat('{"id":"', encode(('SchoolClass:' || (r4."id"))::bytea, 'base64'), '","name":', to_json((r4."name")::text), '}')
    FROM (
      SELECT "groups_schoolclass"."id" AS "id",
      "groups_schoolclass"."name" AS "name"
      FROM "groups_schoolclass" INNER JOIN "groups_group" ON ("groups_schoolclass"."id" = "groups_group"."school_class_id")
      WHERE ("groups_group"."id" = (r1."group_id") AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
        WHERE (U0."student_id" = ANY($2::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))
      ORDER BY "groups_schoolclass"."grade_level" ASC,
      "groups_schoolclass"."letter" ASC,
      1 ASC LIMIT 1) r4("id", "name")), 'null'), ',"teachers":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('StaffMember:' || (r5."id"))::bytea, 'base64'), '","fullName":', to_json((r5."full_name")::text), '}'), ',') || ']'
    FROM (
      SELECT "people_staffmember"."id" AS "id",
      "people_staffmember"."full_name" AS "full_name"
      FROM "people_staffmember"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journalteacher" U0
        WHERE (U0."since" <= ($3::date) AND U0."until" > ($3::date) AND U0."journal_id" = (r1."id") AND U0."staff_id" = ("people_staffmember"."id")) LIMIT 1) AND ("people_staffmember"."school_id" = ANY($1::bigint[])) IS TRUE)
      ORDER BY "people_staffmember"."sort_key" ASC,
      1 ASC) r5("id", "full_name")), '[]'), ',"school":', coalesce((
    SELECT concat('{"id":"', encode(('School:' || (r6."id"))::bytea, 'base64'), '","timeZone":', to_json((r6."time_zone")::text), '}')
    FROM (
      SELECT "schools_school"."id" AS "id",
      "schools_school"."time_zone" AS "time_zone"
      FROM "schools_school"
      WHERE ("schools_school"."id" = (r1."school_id") AND true)) r6("id", "time_zone")), '"\u0000"'), ',"periods":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('GradingPeriod:' || (r7."id"))::bytea, 'base64'), '","name":', to_json((r7."name")::text), ',"kind":', to_json((r7."kind")::text), ',"since":', to_json(r7."since"), ',"until":', to_json(r7."until"), ',"closed":', to_json(EXISTS(
      SELECT 1 AS "a"
      FROM "schools_gradingperiod" U0
      WHERE (U0."closed_at" IS NOT NULL AND U0."id" = (r7."id")) LIMIT 1)), '}'), ',') || ']'
    FROM (
      SELECT "schools_gradingperiod"."id" AS "id",
      "schools_gradingperiod"."name" AS "name",
      "schools_gradingperiod"."kind" AS "kind",
      "schools_gradingperiod"."since" AS "since",
      "schools_gradingperiod"."until" AS "until"
      FROM "schools_gradingperiod"
      WHERE ("schools_gradingperiod"."grade_from" <= (
        SELECT U0."grade_level" AS "grade_level"
        FROM "groups_group" U0
        WHERE U0."id" = (r1."group_id")) AND "schools_gradingperiod"."grade_to" >= (
        SELECT U0."grade_level" AS "grade_level"
        FROM "groups_group" U0
        WHERE U0."id" = (r1."group_id")) AND "schools_gradingperiod"."year_id" = (r1."year_id") AND ("schools_gradingperiod"."school_id" = ANY($1::bigint[])) IS TRUE)
      ORDER BY 4 ASC,
      5 ASC,
      "schools_gradingperiod"."id" ASC) r7("id", "name", "kind", "since", "until")), '[]'), '}')
  FROM (
    SELECT "groups_journal"."id" AS "id",
    "groups_journal"."subject_id" AS "subject_id",
    "groups_journal"."group_id" AS "group_id",
    "groups_journal"."school_id" AS "school_id",
    "groups_journal"."year_id" AS "year_id"
    FROM "groups_journal"
    WHERE ("groups_journal"."id" = ($4::bigint) AND false)) r1("id", "subject_id", "group_id", "school_id", "year_id")), 'null'), '}')
