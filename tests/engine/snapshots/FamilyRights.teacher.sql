SELECT concat('{"viewer":{"day":', coalesce(to_json(($1::date)::date), '"\u0000"'), ',"roles":["TEACHER"]},"student":', coalesce((
  SELECT concat('{"id":"', encode(('Student:' || (r1."id"))::bytea, 'base64'), '","fullName":', to_json((r1."full_name")::text), ',"schoolClass":', coalesce((
    SELECT concat('{"id":"', encode(('SchoolClass:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), '}')
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
          WHERE (U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."group_id" = (V0."id") AND U0."student_id" = (r1."id")) LIMIT 1) AND V0."kind" = 'CLASS' AND V0."school_class_id" = ("groups_schoolclass"."id")) LIMIT 1) AND ("groups_schoolclass"."school_id" = ANY($2::bigint[])) IS TRUE)
      ORDER BY "groups_schoolclass"."grade_level" ASC,
      "groups_schoolclass"."letter" ASC,
      1 ASC LIMIT 1) r2("id", "name")), 'null'), ',"guardianRights":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('GuardianRight:' || (r3."id"))::bytea, 'base64'), '","guardian":', coalesce((
      SELECT concat('{"id":"', encode(('Guardian:' || (r4."id"))::bytea, 'base64'), '","fullName":', to_json((r4."full_name")::text), '}')
      FROM (
        SELECT "people_guardian"."id" AS "id",
        "people_guardian"."full_name" AS "full_name"
        FROM "people_guardian"
        WHERE ("people_guardian"."id" = (r3."guardian_id") AND (false OR "people_guardian"."account_id" = ($3::bigint)))) r4("id", "full_name")), '"\u0000"'), ',"scope":', to_json((r3."scope")::text), ',"basis":', to_json((r3."basis")::text), ',"document":', to_json((r3."document")::text), ',"since":', to_json(r3."since"), ',"until":', coalesce(to_json(r3."until"), 'null'), ',"endedBy":', coalesce(to_json((r3."ended_by")::text), 'null'), ',"endDocument":', to_json((r3."end_document")::text), ',"grantedAt":', coalesce(to_json(r3."granted_at"), 'null'), ',"grantedBy":', coalesce(to_json(((
      SELECT U0."full_name" AS "full_name"
      FROM "people_account" U0
      WHERE U0."id" = (r3."granted_by_id")))::text), 'null'), ',"history":', coalesce((
      SELECT '[' || string_agg(concat('{"changedAt":', coalesce(to_json(r5."changed_at"), '"\u0000"'), ',"changedBy":', coalesce(to_json((r5."changed_by")::text), 'null'), ',"basis":', to_json((r5."basis")::text), ',"document":', to_json((r5."document")::text), ',"since":', to_json(r5."since"), ',"until":', coalesce(to_json(r5."until"), 'null'), '}'), ',') || ']'
      FROM (
        SELECT "people_guardianrightevent"."pgh_created_at" AS "changed_at",
        (
          SELECT U0."full_name" AS "full_name"
          FROM "people_account" U0
          WHERE U0."id" = (("pghistory_context"."metadata" ->> 'account'))::bigint) AS "changed_by",
        "people_guardianrightevent"."basis" AS "basis",
        "people_guardianrightevent"."document" AS "document",
        "people_guardianrightevent"."since" AS "since",
        "people_guardianrightevent"."until" AS "until"
        FROM "people_guardianrightevent" LEFT OUTER JOIN "pghistory_context" ON ("people_guardianrightevent"."pgh_context_id" = "pghistory_context"."id")
        WHERE "people_guardianrightevent"."pgh_obj_id" = (r3."id")
        ORDER BY "people_guardianrightevent"."pgh_id" ASC) r5("changed_at", "changed_by", "basis", "document", "since", "until")), '[]'), '}'), ',') || ']'
    FROM (
      SELECT "people_guardianright"."id" AS "id",
      "people_guardianright"."guardian_id" AS "guardian_id",
      "people_guardianright"."scope" AS "scope",
      "people_guardianright"."basis" AS "basis",
      "people_guardianright"."document" AS "document",
      "people_guardianright"."since" AS "since",
      "people_guardianright"."until" AS "until",
      "people_guardianright"."ended_by" AS "ended_by",
      "people_guardianright"."end_document" AS "end_document",
      "people_guardianright"."granted_at" AS "granted_at",
      "people_guardianright"."granted_by_id" AS "granted_by_id"
      FROM "people_guardianright" INNER JOIN "people_guardian" ON ("people_guardianright"."guardian_id" = "people_guardian"."id")
      WHERE ("people_guardianright"."student_id" = (r1."id") AND (false OR "people_guardian"."account_id" = ($3::bigint)))
      ORDER BY "people_guardian"."sort_key" ASC,
      "people_guardian"."id" ASC,
      3 ASC,
      6 ASC,
      "people_guardianright"."id" ASC) r3("id", "guardian_id", "scope", "basis", "document", "since", "until", "ended_by", "end_document", "granted_at", "granted_by_id")), '[]'), '}')
  FROM (
    SELECT "people_student"."id" AS "id",
    "people_student"."full_name" AS "full_name"
    FROM "people_student"
    WHERE ("people_student"."id" = ($4::bigint) AND (EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0
      WHERE (U0."group_id" = ANY($5::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1) OR EXISTS(
      SELECT 1 AS "a"
      FROM "timetable_lessonteacher" V0 INNER JOIN "timetable_lesson" V2 ON (V0."lesson_id" = V2."id") INNER JOIN "groups_group" V3 ON (V2."group_id" = V3."id") INNER JOIN "groups_membership" V4 ON (V3."id" = V4."group_id")
      WHERE (V0."staff_id" = ANY($6::bigint[]) AND V4."since" <= (V0."on") AND V4."student_id" = ("people_student"."id") AND V4."until" > (V0."on") AND NOT EXISTS(
        SELECT 1 AS "a"
        FROM "groups_journalteacher" U0
        WHERE (U0."staff_id" = ANY($6::bigint[]) AND U0."journal_id" = (V2."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)) LIMIT 1)))) r1("id", "full_name")), 'null'), '}')
