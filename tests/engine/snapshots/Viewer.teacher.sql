SELECT concat('{"viewer":{"account":', coalesce((
  SELECT concat('{"id":"', encode(('Account:' || (r1."id"))::bytea, 'base64'), '","fullName":', to_json((r1."full_name")::text), '}')
  FROM (
    SELECT "people_account"."id" AS "id",
    "people_account"."full_name" AS "full_name"
    FROM "people_account"
    WHERE ("people_account"."id" = ($1::bigint) AND "people_account"."id" = ($1::bigint))) r1("id", "full_name")), '"\u0000"'), ',"roles":["TEACHER"],"schools":', coalesce((
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
      WHERE ("groups_group"."id" = (r3."group_id") AND ("groups_group"."school_id" = ANY($3::bigint[])) IS TRUE)) r5("id", "name")), '"\u0000"'), '}'), ',') || ']'
  FROM (
    SELECT "groups_journal"."id" AS "id",
    "groups_journal"."subject_id" AS "subject_id",
    "groups_journal"."group_id" AS "group_id"
    FROM "groups_journal" INNER JOIN "groups_subject" ON ("groups_journal"."subject_id" = "groups_subject"."id") INNER JOIN "groups_group" ON ("groups_journal"."group_id" = "groups_group"."id")
    WHERE ("groups_journal"."id" = ANY($4::bigint[]) AND ("groups_journal"."id" = ANY($4::bigint[])) IS TRUE)
    ORDER BY "groups_subject"."name" ASC,
    "groups_group"."grade_level" ASC,
    "groups_group"."name" ASC,
    "groups_journal"."id" ASC) r3("id", "subject_id", "group_id")), '[]'), ',"classes":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('SchoolClass:' || (r6."id"))::bytea, 'base64'), '","name":', to_json((r6."name")::text), '}'), ',') || ']'
  FROM (
    SELECT "groups_schoolclass"."id" AS "id",
    "groups_schoolclass"."name" AS "name"
    FROM "groups_schoolclass"
    WHERE ("groups_schoolclass"."id" = ANY($5::bigint[]) AND ("groups_schoolclass"."school_id" = ANY($3::bigint[])) IS TRUE)
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
          WHERE (U0."since" <= ($6::date) AND U0."until" > ($6::date) AND U0."group_id" = (V0."id") AND U0."student_id" = (r7."id")) LIMIT 1) AND V0."kind" = 'CLASS' AND V0."school_class_id" = ("groups_schoolclass"."id")) LIMIT 1) AND ("groups_schoolclass"."school_id" = ANY($3::bigint[])) IS TRUE)
      ORDER BY "groups_schoolclass"."grade_level" ASC,
      "groups_schoolclass"."letter" ASC,
      1 ASC LIMIT 1) r8("id", "name")), 'null'), '}'), ',') || ']'
  FROM (
    SELECT "people_student"."id" AS "id",
    "people_student"."full_name" AS "full_name"
    FROM "people_student"
    WHERE ("people_student"."id" = ANY($7::bigint[]) AND (EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0
      WHERE (U0."group_id" = ANY($8::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1) OR EXISTS(
      SELECT 1 AS "a"
      FROM "timetable_lessonteacher" V0 INNER JOIN "timetable_lesson" V2 ON (V0."lesson_id" = V2."id") INNER JOIN "groups_group" V3 ON (V2."group_id" = V3."id") INNER JOIN "groups_membership" V4 ON (V3."id" = V4."group_id")
      WHERE (V0."staff_id" = ANY($9::bigint[]) AND V4."since" <= (V0."on") AND V4."student_id" = ("people_student"."id") AND V4."until" > (V0."on") AND NOT EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journalteacher" U0
        WHERE (U0."staff_id" = ANY($9::bigint[]) AND U0."journal_id" = (V2."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)) LIMIT 1)))
    ORDER BY "people_student"."sort_key" ASC,
    1 ASC) r7("id", "full_name")), '[]'), ',"myself":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Student:' || (r9."id"))::bytea, 'base64'), '","fullName":', to_json((r9."full_name")::text), '}'), ',') || ']'
  FROM (
    SELECT "people_student"."id" AS "id",
    "people_student"."full_name" AS "full_name"
    FROM "people_student"
    WHERE ("people_student"."id" = ANY($10::bigint[]) AND (EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0
      WHERE (U0."group_id" = ANY($8::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1) OR EXISTS(
      SELECT 1 AS "a"
      FROM "timetable_lessonteacher" V0 INNER JOIN "timetable_lesson" V2 ON (V0."lesson_id" = V2."id") INNER JOIN "groups_group" V3 ON (V2."group_id" = V3."id") INNER JOIN "groups_membership" V4 ON (V3."id" = V4."group_id")
      WHERE (V0."staff_id" = ANY($9::bigint[]) AND V4."since" <= (V0."on") AND V4."student_id" = ("people_student"."id") AND V4."until" > (V0."on") AND NOT EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journalteacher" U0
        WHERE (U0."staff_id" = ANY($9::bigint[]) AND U0."journal_id" = (V2."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)) LIMIT 1)))
    ORDER BY "people_student"."sort_key" ASC,
    1 ASC) r9("id", "full_name")), '[]'), '}}')
