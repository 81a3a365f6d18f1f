SELECT concat('{"viewer":{"day":', coalesce(to_json(($1::date)::date), '"\u0000"'), ',"roles":["GUARDIAN"]},"schoolClass":', coalesce((
  SELECT concat('{"id":"', encode(('SchoolClass:' || (r1."id"))::bytea, 'base64'), '","name":', to_json((r1."name")::text), ',"gradeLevel":', r1."grade_level", ',"journalMode":', to_json((r1."journal_mode")::text), ',"school":', coalesce((
    SELECT concat('{"id":"', encode(('School:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), ',"attendanceCodes":', coalesce((
      SELECT '[' || string_agg(concat('{"id":"', encode(('AttendanceCode:' || (r3."id"))::bytea, 'base64'), '","symbol":', to_json((r3."symbol")::text), ',"meaning":', to_json((r3."meaning")::text), ',"countsAsAbsence":', to_json(r3."counts_as_absence"), '}'), ',') || ']'
      FROM (
        SELECT "schools_attendancecode"."id" AS "id",
        "schools_attendancecode"."symbol" AS "symbol",
        "schools_attendancecode"."meaning" AS "meaning",
        "schools_attendancecode"."counts_as_absence" AS "counts_as_absence"
        FROM "schools_attendancecode"
        WHERE ("schools_attendancecode"."school_id" = (r2."id") AND ("schools_attendancecode"."school_id" = ANY($2::bigint[])) IS TRUE)
        ORDER BY 2 ASC,
        "schools_attendancecode"."id" ASC) r3("id", "symbol", "meaning", "counts_as_absence")), '[]'), '}')
    FROM (
      SELECT "schools_school"."id" AS "id",
      "schools_school"."name" AS "name"
      FROM "schools_school"
      WHERE ("schools_school"."id" = (r1."school_id") AND true)) r2("id", "name")), '"\u0000"'), ',"classTeachers":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('StaffMember:' || (r4."id"))::bytea, 'base64'), '","fullName":', to_json((r4."full_name")::text), '}'), ',') || ']'
    FROM (
      SELECT "people_staffmember"."id" AS "id",
      "people_staffmember"."full_name" AS "full_name"
      FROM "people_staffmember"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_classteacher" U0
        WHERE (U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."school_class_id" = (r1."id") AND U0."staff_id" = ("people_staffmember"."id")) LIMIT 1) AND ("people_staffmember"."school_id" = ANY($2::bigint[])) IS TRUE)
      ORDER BY "people_staffmember"."sort_key" ASC,
      1 ASC) r4("id", "full_name")), '[]'), ',"periods":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('GradingPeriod:' || (r5."id"))::bytea, 'base64'), '","name":', to_json((r5."name")::text), ',"kind":', to_json((r5."kind")::text), ',"since":', to_json(r5."since"), ',"until":', to_json(r5."until"), ',"closed":', to_json(EXISTS(
      SELECT 1 AS "a"
      FROM "schools_gradingperiod" U0
      WHERE (U0."closed_at" IS NOT NULL AND U0."id" = (r5."id")) LIMIT 1)), '}'), ',') || ']'
    FROM (
      SELECT "schools_gradingperiod"."id" AS "id",
      "schools_gradingperiod"."name" AS "name",
      "schools_gradingperiod"."kind" AS "kind",
      "schools_gradingperiod"."since" AS "since",
      "schools_gradingperiod"."until" AS "until"
      FROM "schools_gradingperiod"
      WHERE ("schools_gradingperiod"."grade_from" <= (r1."grade_level") AND "schools_gradingperiod"."grade_to" >= (r1."grade_level") AND "schools_gradingperiod"."year_id" = (r1."year_id") AND ("schools_gradingperiod"."school_id" = ANY($2::bigint[])) IS TRUE)
      ORDER BY 4 ASC,
      5 ASC,
      "schools_gradingperiod"."id" ASC) r5("id", "name", "kind", "since", "until")), '[]'), ',"journals":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Journal:' || (r6."id"))::bytea, 'base64'), '","subject":', coalesce((
      SELECT concat('{"id":"', encode(('Subject:' || (r7."id"))::bytea, 'base64'), '","name":', to_json((r7."name")::text), '}')
      FROM (
        SELECT "groups_subject"."id" AS "id",
        "groups_subject"."name" AS "name"
        FROM "groups_subject"
        WHERE ("groups_subject"."id" = (r6."subject_id") AND ("groups_subject"."school_id" = ANY($2::bigint[])) IS TRUE)) r7("id", "name")), '"\u0000"'), ',"group":', coalesce((
      SELECT concat('{"id":"', encode(('Group:' || (r8."id"))::bytea, 'base64'), '","name":', to_json((r8."name")::text), '}')
      FROM (
        SELECT "groups_group"."id" AS "id",
        "groups_group"."name" AS "name"
        FROM "groups_group"
        WHERE ("groups_group"."id" = (r6."group_id") AND EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" U0
          WHERE (U0."student_id" = ANY($3::bigint[]) AND U0."group_id" = ("groups_group"."id")) LIMIT 1))) r8("id", "name")), '"\u0000"'), '}'), ',') || ']'
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
        WHERE (U3."school_class_id" = (r1."id") AND U2."kind" = 'CLASS')))) AND false)
      ORDER BY "groups_subject"."name" ASC,
      "groups_group"."grade_level" ASC,
      "groups_group"."name" ASC,
      "groups_journal"."id" ASC) r6("id", "subject_id", "group_id")), '[]'), '}')
  FROM (
    SELECT "groups_schoolclass"."id" AS "id",
    "groups_schoolclass"."name" AS "name",
    "groups_schoolclass"."grade_level" AS "grade_level",
    "groups_schoolclass"."journal_mode" AS "journal_mode",
    "groups_schoolclass"."school_id" AS "school_id",
    "groups_schoolclass"."year_id" AS "year_id"
    FROM "groups_schoolclass"
    WHERE ("groups_schoolclass"."id" = ($4::bigint) AND EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
      WHERE (U0."student_id" = ANY($3::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))) r1("id", "name", "grade_level", "journal_mode", "school_id", "year_id")), 'null'), '}')
