SELECT concat('{"viewer":{"day":', coalesce(to_json(($1::date)::date), '"\u0000"'), '},"schoolClass":', coalesce((
  SELECT concat('{"id":"', encode(('SchoolClass:' || (r1."id"))::bytea, 'base64'), '","name":', to_json((r1."name")::text), ',"school":', coalesce((
    SELECT concat('{"id":"', encode(('School:' || (r2."id"))::bytea, 'base64'), '","classes":', coalesce((
      SELECT '[' || string_agg(concat('{"id":"', encode(('SchoolClass:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), '}'), ',') || ']'
      FROM (
        SELECT "groups_schoolclass"."id" AS "id",
        "groups_schoolclass"."name" AS "name"
        FROM "groups_schoolclass"
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "schools_academicyear" U0
          WHERE (U0."school_id" = (r2."id") AND U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."id" = ("groups_schoolclass"."year_id")) LIMIT 1) AND "groups_schoolclass"."school_id" = (r2."id") AND ("groups_schoolclass"."school_id" = ANY($2::bigint[])) IS TRUE)
        ORDER BY "groups_schoolclass"."grade_level" ASC,
        "groups_schoolclass"."letter" ASC,
        1 ASC) r3("id", "name")), '[]'), '}')
    FROM (
      SELECT "schools_school"."id" AS "id"
      FROM "schools_school"
      WHERE ("schools_school"."id" = (r1."school_id") AND true)) r2("id")), '"\u0000"'), ',"students":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Student:' || (r4."id"))::bytea, 'base64'), '","fullName":', to_json((r4."full_name")::text), '}'), ',') || ']'
    FROM (
      SELECT "people_student"."id" AS "id",
      "people_student"."full_name" AS "full_name"
      FROM "people_student"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0 INNER JOIN "groups_group" U1 ON (U0."group_id" = U1."id")
        WHERE (U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U1."school_class_id" = (r1."id") AND U0."kind" = 'CLASS' AND U0."student_id" = ("people_student"."id")) LIMIT 1) AND (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0
        WHERE (U0."group_id" = ANY($3::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1) OR EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_lessonteacher" V0 INNER JOIN "timetable_lesson" V2 ON (V0."lesson_id" = V2."id") INNER JOIN "groups_group" V3 ON (V2."group_id" = V3."id") INNER JOIN "groups_membership" V4 ON (V3."id" = V4."group_id")
        WHERE (V0."staff_id" = ANY($4::bigint[]) AND V4."since" <= (V0."on") AND V4."student_id" = ("people_student"."id") AND V4."until" > (V0."on") AND NOT EXISTS(
          SELECT 1 AS "a"
          FROM "groups_journalteacher" U0
          WHERE (U0."staff_id" = ANY($4::bigint[]) AND U0."journal_id" = (V2."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)) LIMIT 1)))
      ORDER BY "people_student"."sort_key" ASC,
      1 ASC) r4("id", "full_name")), '[]'), ',"journals":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Journal:' || (r5."id"))::bytea, 'base64'), '","subject":', coalesce((
      SELECT concat('{"id":"', encode(('Subject:' || (r6."id"))::bytea, 'base64'), '","name":', to_json((r6."name")::text), '}')
      FROM (
        SELECT "groups_subject"."id" AS "id",
        "groups_subject"."name" AS "name"
        FROM "groups_subject"
        WHERE ("groups_subject"."id" = (r5."subject_id") AND ("groups_subject"."school_id" = ANY($5::bigint[])) IS TRUE)) r6("id", "name")), '"\u0000"'), ',"group":', coalesce((
      SELECT concat('{"id":"', encode(('Group:' || (r7."id"))::bytea, 'base64'), '","name":', to_json((r7."name")::text), ',"kind":', to_json((r7."kind")::text), '}')
      FROM (
        SELECT "groups_group"."id" AS "id",
        "groups_group"."name" AS "name",
        "groups_group"."kind" AS "kind"
        FROM "groups_group"
        WHERE ("groups_group"."id" = (r5."group_id") AND ("groups_group"."school_id" = ANY($2::bigint[])) IS TRUE)) r7("id", "name", "kind")), '"\u0000"'), '}'), ',') || ']'
    FROM (
      SELECT "groups_journal"."id" AS "id",
      "groups_journal"."subject_id" AS "subject_id",
      "groups_journal"."group_id" AS "group_id"
      FROM "groups_journal" INNER JOIN "groups_group" ON ("groups_journal"."group_id" = "groups_group"."id") INNER JOIN "groups_subject" ON ("groups_journal"."subject_id" = "groups_subject"."id")
      WHERE (("groups_journal"."group_id" = ANY(ARRAY(
        SELECT DISTINCT U0."id" AS "pk"
        FROM "groups_group" U0
        WHERE U0."school_class_id" = (r1."id"))) OR "groups_journal"."group_id" = ANY(ARRAY(
        SELECT DISTINCT U0."group_id" AS "group"
        FROM "groups_membership" U0 INNER JOIN "people_student" U1 ON (U0."student_id" = U1."id") INNER JOIN "groups_membership" U2 ON (U1."id" = U2."student_id") INNER JOIN "groups_group" U3 ON (U2."group_id" = U3."id")
        WHERE (U3."school_class_id" = (r1."id") AND U2."kind" = 'CLASS')))) AND ("groups_journal"."id" = ANY($6::bigint[])) IS TRUE)
      ORDER BY "groups_subject"."name" ASC,
      "groups_group"."grade_level" ASC,
      "groups_group"."name" ASC,
      "groups_journal"."id" ASC) r5("id", "subject_id", "group_id")), '[]'), '}')
  FROM (
    SELECT "groups_schoolclass"."id" AS "id",
    "groups_schoolclass"."name" AS "name",
    "groups_schoolclass"."school_id" AS "school_id"
    FROM "groups_schoolclass"
    WHERE ("groups_schoolclass"."id" = ($7::bigint) AND ("groups_schoolclass"."school_id" = ANY($2::bigint[])) IS TRUE)) r1("id", "name", "school_id")), 'null'), '}')
