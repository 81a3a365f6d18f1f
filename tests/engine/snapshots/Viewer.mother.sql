SELECT concat('{"viewer":{"account":', coalesce((
  SELECT concat('{"id":"', encode(('Account:' || (r1."id"))::bytea, 'base64'), '","fullName":', to_json((r1."full_name")::text), '}')
  FROM (
    SELECT "people_account"."id" AS "id",
    "people_account"."full_name" AS "full_name"
    FROM "people_account"
    WHERE ("people_account"."id" = ($1::bigint) AND "people_account"."id" = ($1::bigint))) r1("id", "full_name")), '"\u0000"'), ',"roles":["GUARDIAN"],"schools":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('School:' || (r2."id"))::bytea, 'base64'), '","timeZone":', to_json((r2."time_zone")::text), '}'), ',') || ']'
  FROM (
    SELECT "schools_school"."id" AS "id",
    "schools_school"."time_zone" AS "time_zone"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ANY($2::bigint[]) AND true)
    ORDER BY "schools_school"."name" ASC,
    "schools_school"."id" ASC) r2("id", "time_zone")), '[]'), ',"journals":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Journal:' || (r3."id"))::bytea, 'base64'), '","subject":', coalesce((
    SELECT concat('{"id":"', encode(('Subject:' || (r4."id"))::bytea, 'base64'), '","name":', to_json((r4."name")::text), '}')
    FROM (
      SELECT "groups_subject"."id" AS "id",
      "groups_subject"."name" AS "name"
      FROM "groups_subject"
      WHERE ("groups_subject"."id" = (r3."subject_id") AND ("groups_subject"."school_id" = ANY($2::bigint[])) IS TRUE)) r4("id", "name")), '"\u0000"'), ',"group":', coalesce((
    SELECT concat('{"id":"', encode(('Group:' || (r5."id"))::bytea, 'base64'), '","name":', to_json((r5."name")::text), '}')
    FROM (
      SELECT "groups_group"."id" AS "id",
      "groups_group"."name" AS "name"
      FROM "groups_group"
      WHERE ("groups_group"."id" = (r3."group_id") AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0
        WHERE (U0."student_id" = ANY($3::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))) r5("id", "name")), '"\u0000"'), '}'), ',') || ']'
  FROM (
    SELECT "groups_journal"."id" AS "id",
    "groups_journal"."subject_id" AS "subject_id",
    "groups_journal"."group_id" AS "group_id"
    FROM "groups_journal" INNER JOIN "groups_subject" ON ("groups_journal"."subject_id" = "groups_subject"."id") INNER JOIN "groups_group" ON ("groups_journal"."group_id" = "groups_group"."id")
    WHERE ("groups_journal"."id" = ANY($4::bigint[]) AND false)
    ORDER BY "groups_subject"."name" ASC,
    "groups_group"."grade_level" ASC,
    "groups_group"."name" ASC,
    "groups_journal"."id" ASC) r3("id", "subject_id", "group_id")), '[]'), ',"classes":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('SchoolClass:' || (r6."id"))::bytea, 'base64'), '","name":', to_json((r6."name")::text), '}'), ',') || ']'
  FROM (
    SELECT "groups_schoolclass"."id" AS "id",
    "groups_schoolclass"."name" AS "name"
    FROM "groups_schoolclass"
    WHERE ("groups_schoolclass"."id" = ANY($5::bigint[]) AND EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
      WHERE (U0."student_id" = ANY($3::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))
    ORDER BY "groups_schoolclass"."grade_level" ASC,
    "groups_schoolclass"."letter" ASC,
    1 ASC) r6("id", "name")), '[]'), ',"children":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Student:' || (r7."id"))::bytea, 'base64'), '","fullName":', to_json((r7."full_name")::text), ',"schoolClass":', coalesce((
    SELECT concat('{"id":"', encode(('SchoolClass:' || (r8."id"))::bytea, 'base64'), '","name":', to_json((r8."name")::text), '}')
    FROM (
      SELECT "groups_schoolclass"."id" AS "id",
      "groups_schoolclass"."name" AS "name"
      FROM "groups_schoolclass"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_group" V0
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" U0
          WHERE (U0."since" <= ($6::date) AND U0."until" > ($6::date) AND U0."group_id" = (V0."id") AND U0."student_id" = (r7."id")) LIMIT 1) AND V0."kind" = 'CLASS' AND V0."school_class_id" = ("groups_schoolclass"."id")) LIMIT 1) AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
        WHERE (U0."student_id" = ANY($3::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))
      ORDER BY "groups_schoolclass"."grade_level" ASC,
      "groups_schoolclass"."letter" ASC,
      1 ASC LIMIT 1) r8("id", "name")), 'null'), '}'), ',') || ']'
  FROM (
    SELECT "people_student"."id" AS "id",
    "people_student"."full_name" AS "full_name"
    FROM "people_student"
    WHERE ("people_student"."id" = ANY($7::bigint[]) AND ("people_student"."id" = ANY($3::bigint[])) IS TRUE)
    ORDER BY "people_student"."sort_key" ASC,
    1 ASC) r7("id", "full_name")), '[]'), ',"myself":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Student:' || (r9."id"))::bytea, 'base64'), '","fullName":', to_json((r9."full_name")::text), '}'), ',') || ']'
  FROM (
    SELECT "people_student"."id" AS "id",
    "people_student"."full_name" AS "full_name"
    FROM "people_student"
    WHERE ("people_student"."id" = ANY($8::bigint[]) AND ("people_student"."id" = ANY($3::bigint[])) IS TRUE)
    ORDER BY "people_student"."sort_key" ASC,
    1 ASC) r9("id", "full_name")), '[]'), '}}')
