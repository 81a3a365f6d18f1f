SELECT concat('{"schoolClass":', coalesce((
  SELECT concat('{"name":', to_json((r1."name")::text), ',"sheet":', coalesce((
    SELECT concat('{"subjects":', coalesce((
      SELECT '[' || string_agg(concat('{"id":"', encode(('Subject:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), '}'), ',') || ']'
      FROM (
        SELECT "groups_subject"."id" AS "id",
        "groups_subject"."name" AS "name"
        FROM "groups_subject"
        WHERE ("groups_subject"."id" = ANY(ARRAY(
          SELECT DISTINCT V0."subject_id" AS "subject"
          FROM "groups_journal" V0
          WHERE (V0."group_id" = ANY(ARRAY(
            SELECT DISTINCT U0."id" AS "pk"
            FROM "groups_group" U0
            WHERE U0."school_class_id" = (r2."school_class_id"))) OR V0."group_id" = ANY(ARRAY(
            SELECT DISTINCT U0."group_id" AS "group"
            FROM "groups_membership" U0 INNER JOIN "people_student" U1 ON (U0."student_id" = U1."id") INNER JOIN "groups_membership" U2 ON (U1."id" = U2."student_id") INNER JOIN "groups_group" U3 ON (U2."group_id" = U3."id")
            WHERE (U3."school_class_id" = (r2."school_class_id") AND U2."kind" = 'CLASS')))))) AND ("groups_subject"."school_id" = ANY($1::bigint[])) IS TRUE)
        ORDER BY 2 ASC,
        1 ASC) r3("id", "name")), '[]'), ',"rows":', coalesce((
      SELECT '[' || string_agg(concat('{"student":', coalesce((
        SELECT concat('{"fullName":', to_json((r5."full_name")::text), '}')
        FROM (
          SELECT "people_student"."full_name" AS "full_name"
          FROM "people_student"
          WHERE ("people_student"."id" = (r4."student_id") AND ("people_student"."id" = ANY($2::bigint[])) IS TRUE)) r5("full_name")), '"\u0000"'), ',"cells":', coalesce((
        SELECT '[' || string_agg(concat('{"subjectId":"', encode(('Subject:' || (r6."subject_id"))::bytea, 'base64'), '","display":', coalesce(to_json((COALESCE((
          SELECT V0."display" AS "display"
          FROM "schools_policythreshold" V0
          WHERE (V0."policy_id" = (r6."policy_id") AND V0."scale_id" = (
            SELECT U0."scale_id" AS "scale"
            FROM "groups_journal" U0
            WHERE U0."id" = (r6."last_journal_id")) AND V0."at_least" <= (r6."average_value"))
          ORDER BY V0."at_least" DESC LIMIT 1), ''))::text), '"\u0000"'), '}'), ',') || ']'
        FROM (
          SELECT "journal_counted_mark"."subject_id" AS "subject_id",
          (r4."policy_id")::bigint AS "policy_id",
          MAX("journal_counted_mark"."journal_id") AS "last_journal_id",
          ROUND((SUM(("journal_counted_mark"."value" * "journal_counted_mark"."weight")) / SUM("journal_counted_mark"."weight")), (r4."digits")::integer) AS "average_value"
          FROM "journal_counted_mark"
          WHERE ((NOT (("journal_counted_mark"."student_id" = ANY($2::bigint[])) IS TRUE) OR (("journal_counted_mark"."student_id" = ANY($3::bigint[])) IS TRUE AND ("journal_counted_mark"."publish_at" IS NULL OR "journal_counted_mark"."publish_at" <= ($4::timestamptz)))) AND (("journal_counted_mark"."on" < (r4."until"))) IS TRUE AND "journal_counted_mark"."on" >= (r4."since") AND "journal_counted_mark"."policy_id" = (r4."policy_id") AND "journal_counted_mark"."student_id" = (r4."student_id"))
          GROUP BY "journal_counted_mark"."student_id",
          1,
          (r4."since")::date,
          (r4."until")::date
          ORDER BY 1 ASC) r6("subject_id", "policy_id", "last_journal_id", "average_value")), '[]'), ',"daysMissed":', coalesce((COALESCE((
        SELECT COUNT(DISTINCT W0."on") AS "days"
        FROM "journal_cell" W0 INNER JOIN "schools_attendancecode" W1 ON (W0."code_id" = W1."id")
        WHERE (W1."counts_as_absence" AND W0."code_id" IS NOT NULL AND W0."on" >= (r4."since") AND W0."on" < (r4."until") AND W0."student_id" = (r4."student_id") AND NOT (W0."on" IN (
          SELECT V0."on" AS "on"
          FROM "timetable_lesson" V0 INNER JOIN "groups_group" V1 ON (V0."group_id" = V1."id") INNER JOIN "groups_membership" V2 ON (V1."id" = V2."group_id")
          WHERE (V2."since" <= (V0."on") AND V2."student_id" = (r4."student_id") AND V2."until" > (V0."on") AND V0."on" >= (r4."since") AND V0."on" < (r4."until") AND V0."on" = ANY(ARRAY(
            SELECT DISTINCT U0."on" AS "on"
            FROM "journal_cell" U0 INNER JOIN "schools_attendancecode" U1 ON (U0."code_id" = U1."id")
            WHERE (U1."counts_as_absence" AND U0."code_id" IS NOT NULL AND U0."on" >= (r4."since") AND U0."on" < (r4."until") AND U0."student_id" = (r4."student_id"))
            ORDER BY 1 ASC)) AND NOT EXISTS(
            SELECT 1 AS "a"
            FROM "journal_cell" U0 INNER JOIN "schools_attendancecode" U1 ON (U0."code_id" = U1."id")
            WHERE (U1."counts_as_absence" AND U0."lesson_id" = (V0."id") AND U0."student_id" = (r4."student_id")) LIMIT 1) AND NOT (V0."status" = 'CANCELLED')))))
        GROUP BY W0."student_id"), 0))::text, '"\u0000"'), '}'), ',') || ']'
      FROM (
        SELECT "groups_membership"."student_id" AS "student_id",
        (r2."policy_id")::bigint AS "policy_id",
        (r2."since")::date AS "since",
        (r2."until")::date AS "until",
        (r2."digits")::integer AS "digits"
        FROM "groups_membership" INNER JOIN "groups_group" ON ("groups_membership"."group_id" = "groups_group"."id") INNER JOIN "people_student" ON ("groups_membership"."student_id" = "people_student"."id")
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_schoolclass" U0
          WHERE (false AND U0."id" = (r2."school_class_id")) LIMIT 1) AND "groups_group"."school_class_id" = (r2."school_class_id") AND "groups_membership"."kind" = 'CLASS' AND "groups_membership"."since" < (r2."until") AND "groups_membership"."until" > (r2."since"))
        GROUP BY 1,
        "people_student"."sort_key",
        2,
        5,
        3,
        4
        ORDER BY "people_student"."sort_key" ASC,
        1 ASC) r4("student_id", "policy_id", "since", "until", "digits")), '[]'), '}')
    FROM (
      SELECT "groups_schoolclass"."id" AS "school_class_id",
      (
        SELECT V0."id" AS "pk"
        FROM "schools_gradingpolicy" V0
        WHERE (V0."since" < (
          SELECT U0."until" AS "until"
          FROM "schools_gradingperiod" U0
          WHERE (U0."id" = ($5::bigint) AND U0."school_id" = (V0."school_id"))) AND (V0."until" IS NULL OR V0."until" >= (
          SELECT U0."until" AS "until"
          FROM "schools_gradingperiod" U0
          WHERE (U0."id" = ($5::bigint) AND U0."school_id" = (V0."school_id")))) AND V0."school_id" = ("groups_schoolclass"."school_id"))) AS "policy_id",
      (
        SELECT V0."digits" AS "digits"
        FROM "schools_gradingpolicy" V0
        WHERE (V0."since" < (
          SELECT U0."until" AS "until"
          FROM "schools_gradingperiod" U0
          WHERE (U0."id" = ($5::bigint) AND U0."school_id" = (V0."school_id"))) AND (V0."until" IS NULL OR V0."until" >= (
          SELECT U0."until" AS "until"
          FROM "schools_gradingperiod" U0
          WHERE (U0."id" = ($5::bigint) AND U0."school_id" = (V0."school_id")))) AND V0."school_id" = ("groups_schoolclass"."school_id"))) AS "digits",
      (
        SELECT U0."since" AS "since"
        FROM "schools_gradingperiod" U0
        WHERE (U0."id" = ($5::bigint) AND U0."school_id" = ("groups_schoolclass"."school_id"))) AS "since",
      (
        SELECT U0."until" AS "until"
        FROM "schools_gradingperiod" U0
        WHERE (U0."id" = ($5::bigint) AND U0."school_id" = ("groups_schoolclass"."school_id"))) AS "until"
      FROM "groups_schoolclass"
      WHERE "groups_schoolclass"."id" = (r1."id")) r2("school_class_id", "policy_id", "digits", "since", "until")), '"\u0000"'), '}')
  FROM (
    SELECT "groups_schoolclass"."name" AS "name",
    "groups_schoolclass"."id" AS "id"
    FROM "groups_schoolclass"
    WHERE ("groups_schoolclass"."id" = ($6::bigint) AND EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
      WHERE (U0."student_id" = ANY($2::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))) r1("name", "id")), 'null'), '}')
