SELECT concat('{"lesson":', coalesce((
  SELECT concat('{"id":"', encode(('Lesson:' || (r1."id"))::bytea, 'base64'), '","substitutes":', coalesce((
    SELECT '[' || string_agg(concat('{"staff":', coalesce((
      SELECT concat('{"id":"', encode(('StaffMember:' || (r3."id"))::bytea, 'base64'), '","fullName":', to_json((r3."full_name")::text), '}')
      FROM (
        SELECT "people_staffmember"."id" AS "id",
        "people_staffmember"."full_name" AS "full_name"
        FROM "people_staffmember"
        WHERE ("people_staffmember"."id" = (r2."staff_id") AND ("people_staffmember"."school_id" = ANY($1::bigint[])) IS TRUE)) r3("id", "full_name")), '"\u0000"'), ',"isFree":', coalesce(to_json(r2."is_free"), '"\u0000"'), ',"teachesSubject":', coalesce(to_json(r2."teaches_subject"), '"\u0000"'), ',"teachesGroup":', coalesce(to_json(r2."teaches_group"), '"\u0000"'), ',"lessonsThatDay":', coalesce((r2."lessons_that_day")::text, '"\u0000"'), '}'), ',') || ']'
    FROM (
      SELECT "people_staffmember"."id" AS "staff_id",
      NOT EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_lessonteacher" U0
        WHERE (U0."on" = (r1."on") AND U0."staff_id" = ("people_staffmember"."id") AND U0."number" = (r1."number") AND U0."occupies") LIMIT 1) AS "is_free",
      EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journalteacher" V0 INNER JOIN "groups_journal" V2 ON (V0."journal_id" = V2."id")
        WHERE (V0."since" <= (r1."on") AND V0."staff_id" = ("people_staffmember"."id") AND V0."until" > (r1."on") AND V2."subject_id" = (
          SELECT U0."subject_id" AS "subject"
          FROM "groups_journal" U0
          WHERE U0."id" = (r1."journal_id")
          ORDER BY U0."id" ASC)) LIMIT 1) AS "teaches_subject",
      EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journalteacher" V0 INNER JOIN "groups_journal" V2 ON (V0."journal_id" = V2."id")
        WHERE (V0."since" <= (r1."on") AND V0."staff_id" = ("people_staffmember"."id") AND V0."until" > (r1."on") AND V2."group_id" = (
          SELECT U0."group_id" AS "group"
          FROM "groups_journal" U0
          WHERE U0."id" = (r1."journal_id")
          ORDER BY U0."id" ASC)) LIMIT 1) AS "teaches_group",
      COALESCE((
        SELECT COUNT(U0."id") AS "lessons"
        FROM "timetable_lessonteacher" U0
        WHERE (U0."on" = (r1."on") AND U0."staff_id" = ("people_staffmember"."id") AND U0."occupies")
        GROUP BY U0."staff_id"), 0) AS "lessons_that_day"
      FROM "people_staffmember"
      WHERE ("people_staffmember"."school_id" = ANY($2::bigint[]) AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journalteacher" U0
        WHERE (U0."since" <= (r1."on") AND U0."staff_id" = ("people_staffmember"."id") AND U0."until" > (r1."on")) LIMIT 1) AND "people_staffmember"."school_id" = (r1."school_id") AND NOT (EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_lessonteacher" U0
        WHERE (U0."on" = (r1."on") AND U0."staff_id" = ("people_staffmember"."id") AND U0."lesson_id" = (r1."id")) LIMIT 1)) AND (NOT EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_lessonteacher" U0
        WHERE (U0."on" = (r1."on") AND U0."staff_id" = ("people_staffmember"."id") AND U0."number" = (r1."number") AND U0."occupies") LIMIT 1) OR EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journalteacher" V0 INNER JOIN "groups_journal" V2 ON (V0."journal_id" = V2."id")
        WHERE (V0."since" <= (r1."on") AND V0."staff_id" = ("people_staffmember"."id") AND V0."until" > (r1."on") AND V2."subject_id" = (
          SELECT U0."subject_id" AS "subject"
          FROM "groups_journal" U0
          WHERE U0."id" = (r1."journal_id")
          ORDER BY U0."id" ASC)) LIMIT 1)))
      ORDER BY 2 DESC,
      3 DESC,
      4 DESC,
      5 ASC,
      "people_staffmember"."sort_key" ASC,
      "people_staffmember"."id" ASC) r2("staff_id", "is_free", "teaches_subject", "teaches_group", "lessons_that_day")), '[]'), '}')
  FROM (
    SELECT "timetable_lesson"."id" AS "id",
    "timetable_lesson"."school_id" AS "school_id",
    "timetable_lesson"."journal_id" AS "journal_id",
    "timetable_lesson"."on" AS "on",
    "timetable_lesson"."number" AS "number"
    FROM "timetable_lesson"
    WHERE ("timetable_lesson"."id" = ($3::bigint) AND EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0
      WHERE (U0."student_id" = ANY($4::bigint[]) AND U0."group_id" = ("timetable_lesson"."group_id") AND U0."since" <= ("timetable_lesson"."on") AND U0."until" > ("timetable_lesson"."on")) LIMIT 1))) r1("id", "school_id", "journal_id", "on", "number")), 'null'), '}')
