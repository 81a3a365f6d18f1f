SELECT concat('{"viewer":{"calendarFeeds":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('CalendarFeed:' || (r1."id"))::bytea, 'base64'), '","createdAt":', to_json(r1."created_at"), ',"staff":', coalesce((
    SELECT concat('{"id":"', encode(('StaffMember:' || (r2."id"))::bytea, 'base64'), '"}')
    FROM (
      SELECT "people_staffmember"."id" AS "id"
      FROM "people_staffmember"
      WHERE ("people_staffmember"."id" = (r1."staff_id") AND ("people_staffmember"."school_id" = ANY($1::bigint[])) IS TRUE)) r2("id")), 'null'), ',"schoolClass":', coalesce((
    SELECT concat('{"id":"', encode(('SchoolClass:' || (r3."id"))::bytea, 'base64'), '","name":', to_json((r3."name")::text), '}')
    FROM (
      SELECT "groups_schoolclass"."id" AS "id",
      "groups_schoolclass"."name" AS "name"
      FROM "groups_schoolclass"
      WHERE ("groups_schoolclass"."id" = (r1."school_class_id") AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
        WHERE (U0."student_id" = ANY($2::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))) r3("id", "name")), 'null'), ',"student":', coalesce((
    SELECT concat('{"id":"', encode(('Student:' || (r4."id"))::bytea, 'base64'), '","fullName":', to_json((r4."full_name")::text), '}')
    FROM (
      SELECT "people_student"."id" AS "id",
      "people_student"."full_name" AS "full_name"
      FROM "people_student"
      WHERE ("people_student"."id" = (r1."student_id") AND ("people_student"."id" = ANY($2::bigint[])) IS TRUE)) r4("id", "full_name")), 'null'), '}'), ',') || ']'
  FROM (
    SELECT "exchange_calendarfeed"."id" AS "id",
    "exchange_calendarfeed"."created_at" AS "created_at",
    "exchange_calendarfeed"."staff_id" AS "staff_id",
    "exchange_calendarfeed"."school_class_id" AS "school_class_id",
    "exchange_calendarfeed"."student_id" AS "student_id"
    FROM "exchange_calendarfeed"
    WHERE ("exchange_calendarfeed"."account_id" = ($3::bigint) AND "exchange_calendarfeed"."revoked_at" IS NULL AND "exchange_calendarfeed"."account_id" = ($3::bigint) AND "exchange_calendarfeed"."revoked_at" IS NULL)
    ORDER BY 2 ASC,
    1 ASC) r1("id", "created_at", "staff_id", "school_class_id", "student_id")), '[]'), ',"staff":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('StaffMember:' || (r5."id"))::bytea, 'base64'), '","school":', coalesce((
    SELECT concat('{"id":"', encode(('School:' || (r6."id"))::bytea, 'base64'), '","name":', to_json((r6."name")::text), '}')
    FROM (
      SELECT "schools_school"."id" AS "id",
      "schools_school"."name" AS "name"
      FROM "schools_school"
      WHERE ("schools_school"."id" = (r5."school_id") AND true)) r6("id", "name")), '"\u0000"'), '}'), ',') || ']'
  FROM (
    SELECT "people_staffmember"."id" AS "id",
    "people_staffmember"."school_id" AS "school_id"
    FROM "people_staffmember"
    WHERE ("people_staffmember"."id" = ANY($4::bigint[]) AND ("people_staffmember"."school_id" = ANY($1::bigint[])) IS TRUE)
    ORDER BY "people_staffmember"."sort_key" ASC,
    1 ASC) r5("id", "school_id")), '[]'), ',"classes":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('SchoolClass:' || (r7."id"))::bytea, 'base64'), '","name":', to_json((r7."name")::text), '}'), ',') || ']'
  FROM (
    SELECT "groups_schoolclass"."id" AS "id",
    "groups_schoolclass"."name" AS "name"
    FROM "groups_schoolclass"
    WHERE ("groups_schoolclass"."id" = ANY($5::bigint[]) AND EXISTS(
      SELECT 1 AS "a"
      FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
      WHERE (U0."student_id" = ANY($2::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))
    ORDER BY "groups_schoolclass"."grade_level" ASC,
    "groups_schoolclass"."letter" ASC,
    1 ASC) r7("id", "name")), '[]'), ',"children":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Student:' || (r8."id"))::bytea, 'base64'), '","fullName":', to_json((r8."full_name")::text), ',"schoolClass":', coalesce((
    SELECT concat('{"id":"', encode(('SchoolClass:' || (r9."id"))::bytea, 'base64'), '","name":', to_json((r9."name")::text), '}')
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
          WHERE (U0."since" <= ($6::date) AND U0."until" > ($6::date) AND U0."group_id" = (V0."id") AND U0."student_id" = (r8."id")) LIMIT 1) AND V0."kind" = 'CLASS' AND V0."school_class_id" = ("groups_schoolclass"."id")) LIMIT 1) AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
        WHERE (U0."student_id" = ANY($2::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))
      ORDER BY "groups_schoolclass"."grade_level" ASC,
      "groups_schoolclass"."letter" ASC,
      1 ASC LIMIT 1) r9("id", "name")), 'null'), '}'), ',') || ']'
  FROM (
    SELECT "people_student"."id" AS "id",
    "people_student"."full_name" AS "full_name"
    FROM "people_student"
    WHERE ("people_student"."id" = ANY($7::bigint[]) AND ("people_student"."id" = ANY($2::bigint[])) IS TRUE)
    ORDER BY "people_student"."sort_key" ASC,
    1 ASC) r8("id", "full_name")), '[]'), ',"myself":', coalesce((
  SELECT '[' || string_agg(concat('{"id":"', encode(('Student:' || (r10."id"))::bytea, 'base64'), '","fullName":', to_json((r10."full_name")::text), ',"schoolClass":', coalesce((
    SELECT concat('{"id":"', encode(('SchoolClass:' || (r11."id"))::bytea, 'base64'), '","name":', to_json((r11."name")::text), '}')
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
          WHERE (U0."since" <= ($6::date) AND U0."until" > ($6::date) AND U0."group_id" = (V0."id") AND U0."student_id" = (r10."id")) LIMIT 1) AND V0."kind" = 'CLASS' AND V0."school_class_id" = ("groups_schoolclass"."id")) LIMIT 1) AND EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0 INNER JOIN "groups_group" U2 ON (U0."group_id" = U2."id")
        WHERE (U0."student_id" = ANY($2::bigint[]) AND U2."school_class_id" = ("groups_schoolclass"."id") AND U0."kind" = 'CLASS') LIMIT 1))
      ORDER BY "groups_schoolclass"."grade_level" ASC,
      "groups_schoolclass"."letter" ASC,
      1 ASC LIMIT 1) r11("id", "name")), 'null'), '}'), ',') || ']'
  FROM (
    SELECT "people_student"."id" AS "id",
    "people_student"."full_name" AS "full_name"
    FROM "people_student"
    WHERE ("people_student"."id" = ANY($8::bigint[]) AND ("people_student"."id" = ANY($2::bigint[])) IS TRUE)
    ORDER BY "people_student"."sort_key" ASC,
    1 ASC) r10("id", "full_name")), '[]'), '}}')
