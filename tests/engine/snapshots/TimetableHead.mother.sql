SELECT concat('{"viewer":{"day":', coalesce(to_json(($1::date)::date), '"\u0000"'), ',"roles":["GUARDIAN"],"schools":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('School:' || (r1."id"))::bytea, 'base64'), '","name":', to_json((r1."name")::text), ',"classes":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('SchoolClass:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), '}'), ',') || ']'
    FROM (
      SELECT "groups_schoolclass"."id" AS "id",
      "groups_schoolclass"."name" AS "name"
      FROM "groups_schoolclass"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "schools_academicyear" U0
        WHERE (U0."school_id" = (r1."id") AND U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."id" = ("groups_schoolclass"."year_id")) LIMIT 1) AND "groups_schoolclass"."school_id" = (r1."id") AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
        WHERE (U0."student_id" = ANY($2::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))
      ORDER BY "groups_schoolclass"."grade_level" ASC,
      "groups_schoolclass"."letter" ASC,
      1 ASC) r2("id", "name")), '[]'), ',"staff":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('StaffMember:' || (r3."id"))::bytea, 'base64'), '","fullName":', to_json((r3."full_name")::text), '}'), ',') || ']'
    FROM (
      SELECT "people_staffmember"."id" AS "id",
      "people_staffmember"."full_name" AS "full_name"
      FROM "people_staffmember"
      WHERE ("people_staffmember"."school_id" = (r1."id") AND ("people_staffmember"."school_id" = ANY($3::bigint[])) IS TRUE)
      ORDER BY "people_staffmember"."sort_key" ASC,
      1 ASC) r3("id", "full_name")), '[]'), ',"rooms":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Room:' || (r4."id"))::bytea, 'base64'), '","name":', to_json((r4."name")::text), '}'), ',') || ']'
    FROM (
      SELECT "timetable_room"."id" AS "id",
      "timetable_room"."name" AS "name"
      FROM "timetable_room"
      WHERE ("timetable_room"."closed_on" IS NULL AND "timetable_room"."school_id" = (r1."id") AND ("timetable_room"."school_id" = ANY($3::bigint[])) IS TRUE)
      ORDER BY 2 ASC,
      1 ASC) r4("id", "name")), '[]'), '}'), ',') || ']'
  FROM (
    SELECT "schools_school"."id" AS "id",
    "schools_school"."name" AS "name"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ANY($3::bigint[]) AND true)
    ORDER BY 2 ASC,
    "schools_school"."id" ASC) r1("id", "name")), '[]'), ',"children":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Student:' || (r5."id"))::bytea, 'base64'), '","fullName":', to_json((r5."full_name")::text), '}'), ',') || ']'
  FROM (
    SELECT "people_student"."id" AS "id",
    "people_student"."full_name" AS "full_name"
    FROM "people_student"
    WHERE ("people_student"."id" = ANY($4::bigint[]) AND ("people_student"."id" = ANY($2::bigint[])) IS TRUE)
    ORDER BY "people_student"."sort_key" ASC,
    1 ASC) r5("id", "full_name")), '[]'), ',"myself":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Student:' || (r6."id"))::bytea, 'base64'), '","fullName":', to_json((r6."full_name")::text), '}'), ',') || ']'
  FROM (
    SELECT "people_student"."id" AS "id",
    "people_student"."full_name" AS "full_name"
    FROM "people_student"
    WHERE ("people_student"."id" = ANY($5::bigint[]) AND ("people_student"."id" = ANY($2::bigint[])) IS TRUE)
    ORDER BY "people_student"."sort_key" ASC,
    1 ASC) r6("id", "full_name")), '[]'), ',"classes":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('SchoolClass:' || (r7."id"))::bytea, 'base64'), '","name":', to_json((r7."name")::text), '}'), ',') || ']'
  FROM (
    SELECT "groups_schoolclass"."id" AS "id",
    "groups_schoolclass"."name" AS "name"
    FROM "groups_schoolclass"
    WHERE ("groups_schoolclass"."id" = ANY($6::bigint[]) AND EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
      WHERE (U0."student_id" = ANY($2::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))
    ORDER BY "groups_schoolclass"."grade_level" ASC,
    "groups_schoolclass"."letter" ASC,
    1 ASC) r7("id", "name")), '[]'), ',"journals":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Journal:' || (r8."id"))::bytea, 'base64'), '"}'), ',') || ']'
  FROM (
    SELECT "groups_journal"."id" AS "id"
    FROM "groups_journal" INNER JOIN "groups_subject" ON ("groups_journal"."subject_id" = "groups_subject"."id") INNER JOIN "groups_group" ON ("groups_journal"."group_id" = "groups_group"."id")
    WHERE ("groups_journal"."id" = ANY($7::bigint[]) AND false)
    ORDER BY "groups_subject"."name" ASC,
    "groups_group"."grade_level" ASC,
    "groups_group"."name" ASC,
    "groups_journal"."id" ASC) r8("id")), '[]'), '}}')
