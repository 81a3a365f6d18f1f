SELECT concat('{"viewer":{"account":', coalesce((
  SELECT concat('{"id":"', encode(('Account:' || (r1."id"))::bytea, 'base64'), '","fullName":', to_json((r1."full_name")::text), '}')
  FROM (
    SELECT "people_account"."id" AS "id",
    "people_account"."full_name" AS "full_name"
    FROM "people_account"
    WHERE ("people_account"."id" = ($1::bigint) AND "people_account"."id" = ($1::bigint))) r1("id", "full_name")), '"\u0000"'), ',"roles":["GUARDIAN"],"day":', coalesce(to_json(($2::date)::date), '"\u0000"'), ',"push":{"choices":', coalesce((
  SELECT '[' || string_agg(concat('{"student":', coalesce((
    SELECT concat('{"id":"', encode(('Student:' || (r3."id"))::bytea, 'base64'), '"}')
    FROM (
      SELECT "people_student"."id" AS "id"
      FROM "people_student"
      WHERE ("people_student"."id" = (r2."student_id") AND ("people_student"."id" = ANY($3::bigint[])) IS TRUE)) r3("id")), '"\u0000"'), ',"kind":', to_json((r2."kind")::text), '}'), ',') || ']'
  FROM (
    SELECT "notifications_offeredchoice"."student_id" AS "student_id",
    "notifications_offeredchoice"."kind" AS "kind"
    FROM "notifications_offeredchoice"
    WHERE (("notifications_offeredchoice"."kind" = 'MARKS' AND ("notifications_offeredchoice"."student_id" = ANY($4::bigint[])) IS TRUE) OR ("notifications_offeredchoice"."kind" = 'ABSENCES' AND ("notifications_offeredchoice"."student_id" = ANY($5::bigint[])) IS TRUE) OR ("notifications_offeredchoice"."kind" = 'HOMEWORK' AND ("notifications_offeredchoice"."student_id" = ANY($6::bigint[])) IS TRUE) OR ("notifications_offeredchoice"."kind" = 'TIMETABLE' AND ("notifications_offeredchoice"."student_id" = ANY($3::bigint[])) IS TRUE))
    ORDER BY 1 ASC,
    "notifications_offeredchoice"."position" ASC,
    "notifications_offeredchoice"."id" ASC) r2("student_id", "kind")), '[]'), '},"children":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Student:' || (r4."id"))::bytea, 'base64'), '","fullName":', to_json((r4."full_name")::text), ',"school":', coalesce((
    SELECT concat('{"id":"', encode(('School:' || (r5."id"))::bytea, 'base64'), '","name":', to_json((r5."name")::text), ',"timeZone":', to_json((r5."time_zone")::text), ',"clock":', coalesce(to_json(($7::timestamptz)::timestamp with time zone), '"\u0000"'), '}')
    FROM (
      SELECT "schools_school"."id" AS "id",
      "schools_school"."name" AS "name",
      "schools_school"."time_zone" AS "time_zone"
      FROM "schools_school"
      WHERE ("schools_school"."id" = (r4."school_id") AND true)) r5("id", "name", "time_zone")), '"\u0000"'), ',"schoolClass":', coalesce((
    SELECT concat('{"id":"', encode(('SchoolClass:' || (r6."id"))::bytea, 'base64'), '","name":', to_json((r6."name")::text), '}')
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
          WHERE (U0."since" <= ($2::date) AND U0."until" > ($2::date) AND U0."group_id" = (V0."id") AND U0."student_id" = (r4."id")) LIMIT 1) AND V0."kind" = 'CLASS' AND V0."school_class_id" = ("groups_schoolclass"."id")) LIMIT 1) AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
        WHERE (U0."student_id" = ANY($3::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))
      ORDER BY "groups_schoolclass"."grade_level" ASC,
      "groups_schoolclass"."letter" ASC,
      1 ASC LIMIT 1) r6("id", "name")), 'null'), ',"periods":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('GradingPeriod:' || (r7."id"))::bytea, 'base64'), '","name":', to_json((r7."name")::text), ',"kind":', to_json((r7."kind")::text), ',"since":', to_json(r7."since"), ',"until":', to_json(r7."until"), '}'), ',') || ']'
    FROM (
      SELECT "schools_gradingperiod"."id" AS "id",
      "schools_gradingperiod"."name" AS "name",
      "schools_gradingperiod"."kind" AS "kind",
      "schools_gradingperiod"."since" AS "since",
      "schools_gradingperiod"."until" AS "until"
      FROM "schools_gradingperiod"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_schoolclass" W0
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_group" V0
          WHERE (EXISTS(
            SELECT 1 AS "a"
            FROM "groups_membership" U0
            WHERE (U0."since" <= ($2::date) AND U0."until" > ($2::date) AND U0."group_id" = (V0."id") AND U0."student_id" = (r4."id")) LIMIT 1) AND V0."kind" = 'CLASS' AND V0."school_class_id" = (W0."id")) LIMIT 1) AND W0."grade_level" >= ("schools_gradingperiod"."grade_from") AND W0."grade_level" <= ("schools_gradingperiod"."grade_to") AND W0."year_id" = ("schools_gradingperiod"."year_id")) LIMIT 1) AND ("schools_gradingperiod"."school_id" = ANY($8::bigint[])) IS TRUE)
      ORDER BY 4 ASC,
      5 ASC,
      "schools_gradingperiod"."id" ASC) r7("id", "name", "kind", "since", "until")), '[]'), '}'), ',') || ']'
  FROM (
    SELECT "people_student"."id" AS "id",
    "people_student"."full_name" AS "full_name",
    "people_student"."school_id" AS "school_id"
    FROM "people_student"
    WHERE ("people_student"."id" = ANY($9::bigint[]) AND ("people_student"."id" = ANY($3::bigint[])) IS TRUE)
    ORDER BY "people_student"."sort_key" ASC,
    1 ASC) r4("id", "full_name", "school_id")), '[]'), ',"myself":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Student:' || (r8."id"))::bytea, 'base64'), '","fullName":', to_json((r8."full_name")::text), ',"school":', coalesce((
    SELECT concat('{"id":"', encode(('School:' || (r9."id"))::bytea, 'base64'), '","name":', to_json((r9."name")::text), ',"timeZone":', to_json((r9."time_zone")::text), ',"clock":', coalesce(to_json(($7::timestamptz)::timestamp with time zone), '"\u0000"'), '}')
    FROM (
      SELECT "schools_school"."id" AS "id",
      "schools_school"."name" AS "name",
      "schools_school"."time_zone" AS "time_zone"
      FROM "schools_school"
      WHERE ("schools_school"."id" = (r8."school_id") AND true)) r9("id", "name", "time_zone")), '"\u0000"'), ',"schoolClass":', coalesce((
    SELECT concat('{"id":"', encode(('SchoolClass:' || (r10."id"))::bytea, 'base64'), '","name":', to_json((r10."name")::text), '}')
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
          WHERE (U0."since" <= ($2::date) AND U0."until" > ($2::date) AND U0."group_id" = (V0."id") AND U0."student_id" = (r8."id")) LIMIT 1) AND V0."kind" = 'CLASS' AND V0."school_class_id" = ("groups_schoolclass"."id")) LIMIT 1) AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
        WHERE (U0."student_id" = ANY($3::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))
      ORDER BY "groups_schoolclass"."grade_level" ASC,
      "groups_schoolclass"."letter" ASC,
      1 ASC LIMIT 1) r10("id", "name")), 'null'), ',"periods":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('GradingPeriod:' || (r11."id"))::bytea, 'base64'), '","name":', to_json((r11."name")::text), ',"kind":', to_json((r11."kind")::text), ',"since":', to_json(r11."since"), ',"until":', to_json(r11."until"), '}'), ',') || ']'
    FROM (
      SELECT "schools_gradingperiod"."id" AS "id",
      "schools_gradingperiod"."name" AS "name",
      "schools_gradingperiod"."kind" AS "kind",
      "schools_gradingperiod"."since" AS "since",
      "schools_gradingperiod"."until" AS "until"
      FROM "schools_gradingperiod"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_schoolclass" W0
        WHERE (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_group" V0
          WHERE (EXISTS(
            SELECT 1 AS "a"
            FROM "groups_membership" U0
            WHERE (U0."since" <= ($2::date) AND U0."until" > ($2::date) AND U0."group_id" = (V0."id") AND U0."student_id" = (r8."id")) LIMIT 1) AND V0."kind" = 'CLASS' AND V0."school_class_id" = (W0."id")) LIMIT 1) AND W0."grade_level" >= ("schools_gradingperiod"."grade_from") AND W0."grade_level" <= ("schools_gradingperiod"."grade_to") AND W0."year_id" = ("schools_gradingperiod"."year_id")) LIMIT 1) AND ("schools_gradingperiod"."school_id" = ANY($8::bigint[])) IS TRUE)
      ORDER BY 4 ASC,
      5 ASC,
      "schools_gradingperiod"."id" ASC) r11("id", "name", "kind", "since", "until")), '[]'), '}'), ',') || ']'
  FROM (
    SELECT "people_student"."id" AS "id",
    "people_student"."full_name" AS "full_name",
    "people_student"."school_id" AS "school_id"
    FROM "people_student"
    WHERE ("people_student"."id" = ANY($10::bigint[]) AND ("people_student"."id" = ANY($3::bigint[])) IS TRUE)
    ORDER BY "people_student"."sort_key" ASC,
    1 ASC) r8("id", "full_name", "school_id")), '[]'), '}}')
