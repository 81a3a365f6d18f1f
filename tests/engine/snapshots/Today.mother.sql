SELECT concat('{"viewer":{"day":', coalesce(to_json(($1::date)::date), '"\u0000"'), ',"nextSchoolDay":', coalesce(to_json((
  SELECT V0."on" AS "on"
  FROM "timetable_lesson" V0
  WHERE (V0."school_id" = ANY($2::bigint[]) AND V0."on" >= (($1::date)::date + 1) AND V0."on" < (($1::date)::date + 21) AND (V0."id" IN (
    SELECT U0."lesson_id" AS "lesson"
    FROM "timetable_lessonteacher" U0
    WHERE (U0."staff_id" = ANY($3::bigint[]) AND U0."on" >= (($1::date)::date + 1) AND U0."on" < (($1::date)::date + 21))) OR EXISTS(
    SELECT 1 AS "a"
    FROM "groups_membership" U0
    WHERE (U0."student_id" = ANY($4::bigint[]) AND U0."group_id" = (V0."group_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)))
  ORDER BY 1 ASC LIMIT 1)), 'null'), ',"roles":["GUARDIAN"],"today":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Lesson:' || (r1."id"))::bytea, 'base64'), '"}'), ',') || ']'
  FROM (
    SELECT "timetable_lesson"."id" AS "id"
    FROM "timetable_lesson"
    WHERE ("timetable_lesson"."school_id" = ANY($2::bigint[]) AND "timetable_lesson"."on" >= ($1::date) AND "timetable_lesson"."on" < (($1::date)::date + 1) AND ("timetable_lesson"."id" IN (
      SELECT U0."lesson_id" AS "lesson"
      FROM "timetable_lessonteacher" U0
      WHERE (U0."staff_id" = ANY($3::bigint[]) AND U0."on" >= ($1::date) AND U0."on" < (($1::date)::date + 1))) OR EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0
      WHERE (U0."student_id" = ANY($4::bigint[]) AND U0."group_id" = ("timetable_lesson"."group_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1)) AND EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0
      WHERE (U0."student_id" = ANY($4::bigint[]) AND U0."group_id" = ("timetable_lesson"."group_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1))
    ORDER BY "timetable_lesson"."on" ASC,
    "timetable_lesson"."number" ASC,
    1 ASC) r1("id")), '[]'), ',"schools":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('School:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), ',"timeZone":', to_json((r2."time_zone")::text), '}'), ',') || ']'
  FROM (
    SELECT "schools_school"."id" AS "id",
    "schools_school"."name" AS "name",
    "schools_school"."time_zone" AS "time_zone"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ANY($2::bigint[]) AND true)
    ORDER BY 2 ASC,
    "schools_school"."id" ASC) r2("id", "name", "time_zone")), '[]'), ',"journals":', coalesce((
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
        WHERE (U0."student_id" = ANY($4::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))) r5("id", "name")), '"\u0000"'), '}'), ',') || ']'
  FROM (
    SELECT "groups_journal"."id" AS "id",
    "groups_journal"."subject_id" AS "subject_id",
    "groups_journal"."group_id" AS "group_id"
    FROM "groups_journal" INNER JOIN "groups_subject" ON ("groups_journal"."subject_id" = "groups_subject"."id") INNER JOIN "groups_group" ON ("groups_journal"."group_id" = "groups_group"."id")
    WHERE ("groups_journal"."id" = ANY($5::bigint[]) AND false)
    ORDER BY "groups_subject"."name" ASC,
    "groups_group"."grade_level" ASC,
    "groups_group"."name" ASC,
    "groups_journal"."id" ASC) r3("id", "subject_id", "group_id")), '[]'), ',"classes":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('SchoolClass:' || (r6."id"))::bytea, 'base64'), '","name":', to_json((r6."name")::text), '}'), ',') || ']'
  FROM (
    SELECT "groups_schoolclass"."id" AS "id",
    "groups_schoolclass"."name" AS "name"
    FROM "groups_schoolclass"
    WHERE ("groups_schoolclass"."id" = ANY($6::bigint[]) AND EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
      WHERE (U0."student_id" = ANY($4::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))
    ORDER BY "groups_schoolclass"."grade_level" ASC,
    "groups_schoolclass"."letter" ASC,
    1 ASC) r6("id", "name")), '[]'), ',"unrecorded":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Lesson:' || (r7."id"))::bytea, 'base64'), '","on":', to_json(r7."on"), ',"number":', r7."number", ',"subject":', coalesce((
    SELECT concat('{"id":"', encode(('Subject:' || (r8."id"))::bytea, 'base64'), '","name":', to_json((r8."name")::text), '}')
    FROM (
      SELECT "groups_subject"."id" AS "id",
      "groups_subject"."name" AS "name"
      FROM "groups_subject"
      WHERE ("groups_subject"."id" = (
        SELECT U0."subject_id" AS "subject"
        FROM "groups_journal" U0
        WHERE U0."id" = (r7."journal_id")) AND ("groups_subject"."school_id" = ANY($2::bigint[])) IS TRUE)) r8("id", "name")), '"\u0000"'), ',"group":', coalesce((
    SELECT concat('{"id":"', encode(('Group:' || (r9."id"))::bytea, 'base64'), '","name":', to_json((r9."name")::text), '}')
    FROM (
      SELECT "groups_group"."id" AS "id",
      "groups_group"."name" AS "name"
      FROM "groups_group"
      WHERE ("groups_group"."id" = (r7."group_id") AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0
        WHERE (U0."student_id" = ANY($4::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))) r9("id", "name")), '"\u0000"'), ',"journal":', coalesce((
    SELECT concat('{"id":"', encode(('Journal:' || (r10."id"))::bytea, 'base64'), '"}')
    FROM (
      SELECT "groups_journal"."id" AS "id"
      FROM "groups_journal"
      WHERE ("groups_journal"."id" = (r7."journal_id") AND false)) r10("id")), 'null'), '}'), ',') || ']'
  FROM (
    SELECT "timetable_lesson"."id" AS "id",
    "timetable_lesson"."on" AS "on",
    "timetable_lesson"."number" AS "number",
    "timetable_lesson"."journal_id" AS "journal_id",
    "timetable_lesson"."group_id" AS "group_id"
    FROM "timetable_lesson" LEFT OUTER JOIN "journal_lessonrecord" ON ("timetable_lesson"."id" = "journal_lessonrecord"."lesson_id")
    WHERE ("timetable_lesson"."id" IN (
      SELECT U0."lesson_id" AS "lesson"
      FROM "timetable_lessonteacher" U0
      WHERE (U0."staff_id" = ANY($3::bigint[]) AND U0."on" >= (($1::date)::date +  -14) AND U0."on" < (($1::date)::date + 1))) AND "timetable_lesson"."status" = 'PLANNED' AND "journal_lessonrecord"."id" IS NULL AND EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0
      WHERE (U0."student_id" = ANY($4::bigint[]) AND U0."group_id" = ("timetable_lesson"."group_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1))
    ORDER BY 2 ASC,
    3 ASC,
    1 ASC) r7("id", "on", "number", "journal_id", "group_id")), '[]'), '}}')
