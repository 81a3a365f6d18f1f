SELECT concat('{"school":', coalesce((
  SELECT concat('{"id":"', encode(('School:' || (r1."id"))::bytea, 'base64'), '","name":', to_json((r1."name")::text), ',"timeZone":', to_json((r1."time_zone")::text), ',"clock":', coalesce(to_json(($1::timestamptz)::timestamp with time zone), '"\u0000"'), ',"bellDays":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('BellDay:' || (r2."id"))::bytea, 'base64'), '","on":', to_json(r2."on"), ',"gradeFrom":', r2."grade_from", ',"gradeTo":', r2."grade_to", ',"shift":', coalesce((r2."shift")::text, 'null'), ',"isException":', to_json(r2."is_exception"), ',"schedule":', coalesce((
      SELECT concat('{"id":"', encode(('BellSchedule:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), ',"bells":', coalesce((
        SELECT '[' || string_agg(concat('{"number":', r4."number", ',"startsAt":', to_json(r4."starts_at"), ',"endsAt":', to_json(r4."ends_at"), '}'), ',') || ']'
        FROM (
          SELECT "timetable_bell"."number" AS "number",
          "timetable_bell"."starts_at" AS "starts_at",
          "timetable_bell"."ends_at" AS "ends_at"
          FROM "timetable_bell"
          WHERE ("timetable_bell"."schedule_id" = (r3."id") AND true)
          ORDER BY "timetable_bell"."schedule_id" ASC,
          1 ASC,
          "timetable_bell"."id" ASC) r4("number", "starts_at", "ends_at")), '[]'), '}')
      FROM (
        SELECT "timetable_bellschedule"."id" AS "id",
        "timetable_bellschedule"."name" AS "name"
        FROM "timetable_bellschedule"
        WHERE ("timetable_bellschedule"."id" = (r2."schedule_id") AND true)) r3("id", "name")), '"\u0000"'), '}'), ',') || ']'
    FROM (
      SELECT "timetable_bellday"."id" AS "id",
      "timetable_bellday"."on" AS "on",
      "timetable_bellday"."grade_from" AS "grade_from",
      "timetable_bellday"."grade_to" AS "grade_to",
      "timetable_bellday"."shift" AS "shift",
      "timetable_bellday"."is_exception" AS "is_exception",
      "timetable_bellday"."schedule_id" AS "schedule_id"
      FROM "timetable_bellday"
      WHERE ("timetable_bellday"."on" >= ($2::date) AND "timetable_bellday"."on" < (($3::date)::date + 1) AND "timetable_bellday"."school_id" = (r1."id") AND true)
      ORDER BY 2 ASC,
      3 ASC,
      5 ASC,
      "timetable_bellday"."id" ASC) r2("id", "on", "grade_from", "grade_to", "shift", "is_exception", "schedule_id")), '[]'), ',"holidays":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Holiday:' || (r5."id"))::bytea, 'base64'), '","name":', to_json((r5."name")::text), ',"since":', to_json(r5."since"), ',"until":', to_json(r5."until"), '}'), ',') || ']'
    FROM (
      SELECT "schools_holiday"."id" AS "id",
      "schools_holiday"."name" AS "name",
      "schools_holiday"."since" AS "since",
      "schools_holiday"."until" AS "until"
      FROM "schools_holiday"
      WHERE ("schools_holiday"."school_id" = (r1."id") AND "schools_holiday"."since" < (($3::date)::date + 1) AND "schools_holiday"."until" > ($2::date) AND true)
      ORDER BY 3 ASC,
      "schools_holiday"."id" ASC) r5("id", "name", "since", "until")), '[]'), '}')
  FROM (
    SELECT "schools_school"."id" AS "id",
    "schools_school"."name" AS "name",
    "schools_school"."time_zone" AS "time_zone"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ($4::bigint) AND true)) r1("id", "name", "time_zone")), 'null'), ',"viewer":{"roles":["GUARDIAN"],"schools":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('School:' || (r6."id"))::bytea, 'base64'), '"}'), ',') || ']'
  FROM (
    SELECT "schools_school"."id" AS "id"
    FROM "schools_school"
    WHERE ("schools_school"."id" = ANY($5::bigint[]) AND true)
    ORDER BY "schools_school"."name" ASC,
    "schools_school"."id" ASC) r6("id")), '[]'), '}}')
