SELECT concat('{"schoolClass":', coalesce((
  SELECT concat('{"id":"', encode(('SchoolClass:' || (r1."id"))::bytea, 'base64'), '","families":', coalesce((
    SELECT '[' || string_agg(concat('{"student":', coalesce((
      SELECT concat('{"id":"', encode(('Student:' || (r3."id"))::bytea, 'base64'), '","fullName":', to_json((r3."full_name")::text), ',"thisWeek":', coalesce((
        SELECT '[' || string_agg(concat('{"by":', coalesce(to_json(((
          SELECT U0."full_name" AS "full_name"
          FROM "people_account" U0
          WHERE U0."id" = (r4."account_id")))::text), '"\u0000"'), '}'), ',') || ']'
        FROM (
          SELECT "journal_weekread"."account_id" AS "account_id"
          FROM "journal_weekread"
          WHERE ("journal_weekread"."student_id" = (r3."id") AND "journal_weekread"."week" = (date_trunc('week', ($1::date)::date))::date AND "journal_weekread"."account_id" = ($2::bigint) AND ("journal_weekread"."student_id" = ANY($3::bigint[])) IS TRUE)
          ORDER BY "journal_weekread"."at" ASC,
          "journal_weekread"."id" ASC) r4("account_id")), '[]'), ',"lastWeek":', coalesce((
        SELECT '[' || string_agg(concat('{"by":', coalesce(to_json(((
          SELECT U0."full_name" AS "full_name"
          FROM "people_account" U0
          WHERE U0."id" = (r5."account_id")))::text), '"\u0000"'), '}'), ',') || ']'
        FROM (
          SELECT "journal_weekread"."account_id" AS "account_id"
          FROM "journal_weekread"
          WHERE ("journal_weekread"."student_id" = (r3."id") AND "journal_weekread"."week" = (date_trunc('week', ($4::date)::date))::date AND "journal_weekread"."account_id" = ($2::bigint) AND ("journal_weekread"."student_id" = ANY($3::bigint[])) IS TRUE)
          ORDER BY "journal_weekread"."at" ASC,
          "journal_weekread"."id" ASC) r5("account_id")), '[]'), '}')
      FROM (
        SELECT "people_student"."id" AS "id",
        "people_student"."full_name" AS "full_name"
        FROM "people_student"
        WHERE ("people_student"."id" = (r2."student_id") AND (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" U0
          WHERE (U0."group_id" = ANY($5::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1) OR EXISTS(
          SELECT 1 AS "a"
          FROM "timetable_lessonteacher" V0 INNER JOIN "timetable_lesson" V2 ON (V0."lesson_id" = V2."id") INNER JOIN "groups_group" V3 ON (V2."group_id" = V3."id") INNER JOIN "groups_membership" V4 ON (V3."id" = V4."group_id")
          WHERE (V0."staff_id" = ANY($6::bigint[]) AND V4."since" <= (V0."on") AND V4."student_id" = ("people_student"."id") AND V4."until" > (V0."on") AND NOT EXISTS(
            SELECT 1 AS "a"
            FROM "groups_journalteacher" U0
            WHERE (U0."staff_id" = ANY($6::bigint[]) AND U0."journal_id" = (V2."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)) LIMIT 1)))) r3("id", "full_name")), '"\u0000"'), ',"guardians":', coalesce((
      SELECT '[' || string_agg(concat('{"guardian":', coalesce((
        SELECT concat('{"id":"', encode(('Guardian:' || (r7."id"))::bytea, 'base64'), '","fullName":', to_json((r7."full_name")::text), '}')
        FROM (
          SELECT "people_guardian"."id" AS "id",
          "people_guardian"."full_name" AS "full_name"
          FROM "people_guardian"
          WHERE ("people_guardian"."id" = (r6."guardian_id") AND (false OR "people_guardian"."account_id" = ($2::bigint)))) r7("id", "full_name")), '"\u0000"'), ',"account":', coalesce(to_json(r6."has_account"), '"\u0000"'), ',"lastVisitOn":', coalesce(to_json(visits_last_on((r6."account_id")::bigint, (r6."student_id")::bigint, ($2::bigint)::bigint, ($7::timestamptz)::timestamp with time zone)), 'null'), ',"rights":', coalesce((
        SELECT '[' || string_agg(concat('{"id":"', encode(('GuardianRight:' || (r8."id"))::bytea, 'base64'), '","scope":', to_json((r8."scope")::text), ',"since":', to_json(r8."since"), ',"until":', coalesce(to_json(r8."until"), 'null'), '}'), ',') || ']'
        FROM (
          SELECT "people_guardianright"."id" AS "id",
          "people_guardianright"."scope" AS "scope",
          "people_guardianright"."since" AS "since",
          "people_guardianright"."until" AS "until"
          FROM "people_guardianright" INNER JOIN "people_guardian" ON ("people_guardianright"."guardian_id" = "people_guardian"."id")
          WHERE (("people_guardianright"."until" IS NULL OR "people_guardianright"."until" > ($8::date)) AND "people_guardianright"."guardian_id" = (r6."guardian_id") AND "people_guardianright"."student_id" = (r6."student_id") AND (false OR "people_guardian"."account_id" = ($2::bigint)))
          ORDER BY 2 ASC,
          3 ASC,
          "people_guardianright"."id" ASC) r8("id", "scope", "since", "until")), '[]'), ',"invitation":', coalesce((
        SELECT concat('{"id":"', encode(('Invitation:' || (r9."id"))::bytea, 'base64'), '","createdAt":', to_json(r9."created_at"), ',"expiresAt":', to_json(r9."expires_at"), ',"redeemedAt":', coalesce(to_json(r9."redeemed_at"), 'null'), '}')
        FROM (
          SELECT "people_invitation"."id" AS "id",
          "people_invitation"."created_at" AS "created_at",
          "people_invitation"."expires_at" AS "expires_at",
          "people_invitation"."redeemed_at" AS "redeemed_at"
          FROM "people_invitation"
          WHERE ("people_invitation"."guardian_id" = (r6."guardian_id") AND "people_invitation"."revoked_at" IS NULL AND false)
          ORDER BY 2 DESC,
          "people_invitation"."id" DESC LIMIT 1) r9("id", "created_at", "expires_at", "redeemed_at")), 'null'), '}'), ',') || ']'
      FROM (
        SELECT "people_guardian"."id" AS "guardian_id",
        "people_guardian"."account_id" IS NOT NULL AS "has_account",
        "people_guardian"."account_id" AS "account_id",
        (r2."student_id")::bigint AS "student_id"
        FROM "people_guardian"
        WHERE EXISTS(
          SELECT 1 AS "a"
          FROM "people_guardianright" U0
          WHERE ((U0."until" IS NULL OR U0."until" > ($8::date)) AND U0."guardian_id" = ("people_guardian"."id") AND U0."student_id" = (r2."student_id")) LIMIT 1)
        ORDER BY "people_guardian"."sort_key" ASC,
        "people_guardian"."id" ASC) r6("guardian_id", "has_account", "account_id", "student_id")), '[]'), '}'), ',') || ']'
    FROM (
      SELECT "people_student"."id" AS "student_id"
      FROM "people_student"
      WHERE (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0 INNER JOIN "groups_group" U1 ON (U0."group_id" = U1."id")
        WHERE (U0."since" <= ($8::date) AND U0."until" > ($8::date) AND U1."school_class_id" = (r1."id") AND U0."kind" = 'CLASS' AND U0."student_id" = ("people_student"."id")) LIMIT 1) AND false)
      ORDER BY "people_student"."sort_key" ASC,
      "people_student"."id" ASC) r2("student_id")), '[]'), ',"visitReport":{"notReached":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('Student:' || (r10."id"))::bytea, 'base64'), '"}'), ',') || ']'
    FROM (
      SELECT "people_student"."id" AS "id"
      FROM "people_student"
      WHERE ("people_student"."id" IN (
        SELECT visits_not_reached(ARRAY(
          SELECT W0."id" AS "pk"
          FROM "schools_school" W0
          WHERE EXISTS(
            SELECT 1 AS "a"
            FROM "groups_schoolclass" V0
            WHERE ((false OR EXISTS(
              SELECT 1 AS "a"
              FROM "schools_school" U0
              WHERE (U0."id" = (V0."school_id") AND false) LIMIT 1)) AND V0."id" = (r1."id") AND V0."school_id" = (W0."id")) LIMIT 1)), ARRAY(
          SELECT V0."id" AS "pk"
          FROM "groups_schoolclass" V0
          WHERE ((false OR EXISTS(
            SELECT 1 AS "a"
            FROM "schools_school" U0
            WHERE (U0."id" = (V0."school_id") AND false) LIMIT 1)) AND V0."id" = (r1."id"))), ($9::date)::date, ($1::date)::date, ($2::bigint)::bigint, ($7::timestamptz)::timestamp with time zone)) AND (EXISTS(
        SELECT 1 AS "a"
        FROM "groups_membership" U0
        WHERE (U0."group_id" = ANY($5::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1) OR EXISTS(
        SELECT 1 AS "a"
        FROM "timetable_lessonteacher" V0 INNER JOIN "timetable_lesson" V2 ON (V0."lesson_id" = V2."id") INNER JOIN "groups_group" V3 ON (V2."group_id" = V3."id") INNER JOIN "groups_membership" V4 ON (V3."id" = V4."group_id")
        WHERE (V0."staff_id" = ANY($6::bigint[]) AND V4."since" <= (V0."on") AND V4."student_id" = ("people_student"."id") AND V4."until" > (V0."on") AND NOT EXISTS(
          SELECT 1 AS "a"
          FROM "groups_journalteacher" U0
          WHERE (U0."staff_id" = ANY($6::bigint[]) AND U0."journal_id" = (V2."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)) LIMIT 1)))
      ORDER BY "people_student"."sort_key" ASC,
      1 ASC) r10("id")), '[]'), '},"absenceReports":', coalesce((
    SELECT '[' || string_agg(concat('{"id":"', encode(('AbsenceReport:' || (r11."id"))::bytea, 'base64'), '","student":', coalesce((
      SELECT concat('{"id":"', encode(('Student:' || (r12."id"))::bytea, 'base64'), '","fullName":', to_json((r12."full_name")::text), '}')
      FROM (
        SELECT "people_student"."id" AS "id",
        "people_student"."full_name" AS "full_name"
        FROM "people_student"
        WHERE ("people_student"."id" = (r11."student_id") AND (EXISTS(
          SELECT 1 AS "a"
          FROM "groups_membership" U0
          WHERE (U0."group_id" = ANY($5::bigint[]) AND U0."student_id" = ("people_student"."id")) LIMIT 1) OR EXISTS(
          SELECT 1 AS "a"
          FROM "timetable_lessonteacher" V0 INNER JOIN "timetable_lesson" V2 ON (V0."lesson_id" = V2."id") INNER JOIN "groups_group" V3 ON (V2."group_id" = V3."id") INNER JOIN "groups_membership" V4 ON (V3."id" = V4."group_id")
          WHERE (V0."staff_id" = ANY($6::bigint[]) AND V4."since" <= (V0."on") AND V4."student_id" = ("people_student"."id") AND V4."until" > (V0."on") AND NOT EXISTS(
            SELECT 1 AS "a"
            FROM "groups_journalteacher" U0
            WHERE (U0."staff_id" = ANY($6::bigint[]) AND U0."journal_id" = (V2."journal_id") AND U0."since" <= (V0."on") AND U0."until" > (V0."on")) LIMIT 1)) LIMIT 1)))) r12("id", "full_name")), 'null'), ',"from":', to_json(r11."since"), ',"until":', to_json(r11."last"), ',"status":', to_json((r11."status")::text), ',"reason":', coalesce(to_json((CASE WHEN r11."reported_by__pk" = ($2::bigint) THEN r11."reason" ELSE NULL END)::text), 'null'), ',"by":', coalesce(to_json((CASE WHEN r11."reported_by__pk" = ($2::bigint) THEN (
      SELECT U0."full_name" AS "full_name"
      FROM "people_account" U0
      WHERE U0."id" = (r11."reported_by_id")) ELSE NULL END)::text), 'null'), ',"note":', coalesce(to_json((CASE WHEN r11."reported_by__pk" = ($2::bigint) THEN r11."note" ELSE '' END)::text), '"\u0000"'), '}'), ',') || ']'
    FROM (
      SELECT "journal_absencereport"."id" AS "id",
      "journal_absencereport"."student_id" AS "student_id",
      "journal_absencereport"."since" AS "since",
      "journal_absencereport"."last" AS "last",
      "journal_absencereport"."status" AS "status",
      "journal_absencereport"."reported_by_id" AS "reported_by__pk",
      "journal_absencereport"."reason" AS "reason",
      "journal_absencereport"."reported_by_id" AS "reported_by_id",
      "journal_absencereport"."note" AS "note"
      FROM "journal_absencereport"
      WHERE ("journal_absencereport"."student_id" = ANY(ARRAY(
        SELECT U0."student_id" AS "student_id"
        FROM "groups_membership" U0 INNER JOIN "groups_group" U1 ON (U0."group_id" = U1."id")
        WHERE (U1."school_class_id" = (r1."id") AND U0."kind" = 'CLASS' AND U0."since" <= ($10::date) AND U0."until" > ($9::date)))) AND "journal_absencereport"."last" >= ($9::date) AND "journal_absencereport"."since" <= ($10::date) AND false)
      ORDER BY 3 ASC,
      1 ASC) r11("id", "student_id", "since", "last", "status", "reported_by__pk", "reason", "reported_by_id", "note")), '[]'), '}')
  FROM (
    SELECT "groups_schoolclass"."id" AS "id"
    FROM "groups_schoolclass"
    WHERE ("groups_schoolclass"."id" = ($11::bigint) AND ("groups_schoolclass"."school_id" = ANY($12::bigint[])) IS TRUE)) r1("id")), 'null'), '}')
