SELECT concat('{"school":', coalesce((
  SELECT concat('{"id":"', encode(('School:' || (r1."id"))::bytea, 'base64'), '","periods":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('GradingPeriod:' || (r2."id"))::bytea, 'base64'), '","name":', to_json((r2."name")::text), ',"kind":', to_json((r2."kind")::text), ',"since":', to_json(r2."since"), ',"until":', to_json(r2."until"), ',"gradeFrom":', r2."grade_from", ',"gradeTo":', r2."grade_to", '}'), ',') || ']'
    FROM (
      SELECT "schools_gradingperiod"."id" AS "id",
      "schools_gradingperiod"."name" AS "name",
      "schools_gradingperiod"."kind" AS "kind",
      "schools_gradingperiod"."since" AS "since",
      "schools_gradingperiod"."until" AS "until",
      "schools_gradingperiod"."grade_from" AS "grade_from",
      "schools_gradingperiod"."grade_to" AS "grade_to"
      FROM "schools_gradingperiod"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "schools_academicyear" U0
        WHERE (U0."school_id" = (r1."id") AND U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."id" = ("schools_gradingperiod"."year_id")) LIMIT 1) AND "schools_gradingperiod"."school_id" = (r1."id") AND ("schools_gradingperiod"."school_id" = ANY($2::bigint[])) IS TRUE)
      ORDER BY 4 ASC,
      5 ASC,
      "schools_gradingperiod"."id" ASC) r2("id", "name", "kind", "since", "until", "grade_from", "grade_to")), '[]'), ',"holidays":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Holiday:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), ',"since":', to_json(r3."since"), ',"until":', to_json(r3."until"), '}'), ',') || ']'
    FROM (
      SELECT "schools_holiday"."id" AS "id",
      "schools_holiday"."name" AS "name",
      "schools_holiday"."since" AS "since",
      "schools_holiday"."until" AS "until"
      FROM "schools_holiday"
      WHERE ("schools_holiday"."school_id" = (r1."id") AND "schools_holiday"."since" < (($3::date)::date + 1) AND "schools_holiday"."until" > ($4::date) AND true)
      ORDER BY 3 ASC,
      "schools_holiday"."id" ASC) r3("id", "name", "since", "until")), '[]'), ',"workingDays":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('WorkingDay:' || (r4."id"))::bytea, 'base64'), '","name":', to_json((r4."name")::text), ',"on":', to_json(r4."on"), ',"follows":', r4."follows", '}'), ',') || ']'
    FROM (
      SELECT "schools_workingday"."id" AS "id",
      "schools_workingday"."name" AS "name",
      "schools_workingday"."on" AS "on",
      "schools_workingday"."follows" AS "follows"
      FROM "schools_workingday"
      WHERE ("schools_workingday"."on" >= ($4::date) AND "schools_workingday"."on" < (($3::date)::date + 1) AND "schools_workingday"."school_id" = (r1."id") AND true)
      ORDER BY 3 ASC,
      "schools_workingday"."id" ASC) r4("id", "name", "on", "follows")), '[]'), ',"bellDays":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('BellDay:' || (r5."id"))::bytea, 'base64'), '","on":', to_json(r5."on"), ',"gradeFrom":', r5."grade_from", ',"gradeTo":', r5."grade_to", '}'), ',') || ']'
    FROM (
      SELECT "timetable_bellday"."id" AS "id",
      "timetable_bellday"."on" AS "on",
      "timetable_bellday"."grade_from" AS "grade_from",
      "timetable_bellday"."grade_to" AS "grade_to"
      FROM "timetable_bellday"
      WHERE ("timetable_bellday"."on" >= ($4::date) AND "timetable_bellday"."on" < (($3::date)::date + 1) AND "timetable_bellday"."school_id" = (r1."id") AND true)
      ORDER BY 2 ASC,
      3 ASC,
      "timetable_bellday"."shift" ASC,
      "timetable_bellday"."id" ASC) r5("id", "on", "grade_from", "grade_to")), '[]'), ',"classes":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('SchoolClass:' || (r6."id"))::bytea, 'base64'), '","name":', to_json((r6."name")::text), ',"gradeLevel":', r6."grade_level", ',"shift":', coalesce((COALESCE((
      SELECT U0."shift" AS "shift"
      FROM "groups_group" U0
      WHERE (U0."kind" = 'CLASS' AND U0."school_class_id" = (r6."id"))
      ORDER BY U0."name" ASC,
      U0."id" ASC LIMIT 1), 1))::text, '"\u0000"'), '}'), ',') || ']'
    FROM (
      SELECT "groups_schoolclass"."id" AS "id",
      "groups_schoolclass"."name" AS "name",
      "groups_schoolclass"."grade_level" AS "grade_level"
      FROM "groups_schoolclass"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "schools_academicyear" U0
        WHERE (U0."school_id" = (r1."id") AND U0."since" <= ($1::date) AND U0."until" > ($1::date) AND U0."id" = ("groups_schoolclass"."year_id")) LIMIT 1) AND "groups_schoolclass"."school_id" = (r1."id") AND ("groups_schoolclass"."school_id" = ANY($5::bigint[])) IS TRUE)
      ORDER BY 3 ASC,
      "groups_schoolclass"."letter" ASC,
      1 ASC) r6("id", "name", "grade_level")), '[]'), '}')
  FROM (
    SELECT "schools_school"."id" AS "id"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ($6::bigint) AND true)) r1("id")), 'null'), '}')
