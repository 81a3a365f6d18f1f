-- Facts of visits and what is rolled up from them. Rows name schools, accounts, students and classes by id, without foreign keys:
-- facts are written by the thousand, and are no reason to keep anybody.

CREATE TYPE visits_role AS ENUM ('GUARDIAN', 'STUDENT', 'STAFF');
CREATE TYPE visits_section AS ENUM (
    'TODAY', 'DIARY', 'MARKS', 'ATTENDANCE', 'HOMEWORK', 'TIMETABLE', 'BELLS', 'CHANGES', 'MESSAGES', 'JOURNAL', 'LESSON', 'SHEET',
    'PLANS', 'REPORTS', 'ACCOUNT');
CREATE TYPE visits_client AS ENUM ('WEB', 'MOBILE', 'ANALYTICS', 'API');

-- V1: who, in which role, about which child, which section, which client, when. One partition a month.
CREATE TABLE visits_fact (
    at timestamptz NOT NULL,
    school_id bigint NOT NULL,
    account_id bigint NOT NULL,
    student_id bigint,
    role visits_role NOT NULL,
    section visits_section NOT NULL,
    client visits_client NOT NULL
) PARTITION BY RANGE (at);
CREATE TABLE visits_fact_default PARTITION OF visits_fact DEFAULT;
CREATE INDEX visits_fact_of_school ON visits_fact (school_id, at);
CREATE INDEX visits_fact_of_account ON visits_fact (account_id, at);
CREATE INDEX visits_fact_of_student ON visits_fact (student_id, at) WHERE role = 'GUARDIAN';

-- On which days of a year somebody came, in a role, about a child (0: about none): bit 0 is 1 January.
CREATE TABLE visits_presence (
    school_id bigint NOT NULL,
    year smallint NOT NULL,
    role visits_role NOT NULL,
    account_id bigint NOT NULL,
    student_id bigint NOT NULL,
    days bit(366) NOT NULL,
    CONSTRAINT visits_presence_once PRIMARY KEY (school_id, year, role, account_id, student_id)
);
CREATE INDEX visits_presence_of_student ON visits_presence (student_id) WHERE student_id <> 0;

-- How many came in a span (a day, a week from Monday, a month), and about how many children; nobody twice.
CREATE TABLE visits_people (
    school_id bigint NOT NULL,
    span text NOT NULL,
    role visits_role NOT NULL,
    "on" date NOT NULL,
    people integer NOT NULL,
    children integer NOT NULL,
    CONSTRAINT visits_people_once PRIMARY KEY (school_id, span, role, "on"),
    CONSTRAINT visits_people_span CHECK (span IN ('DAY', 'WEEK', 'MONTH'))
);

-- Visits of a day: to a school (class 0) or about children of a class; by section, hour and client with how many different people.
CREATE TABLE visits_count (
    school_id bigint NOT NULL,
    class_id bigint NOT NULL,
    role visits_role NOT NULL,
    "on" date NOT NULL,
    visits integer NOT NULL,
    sections integer[] NOT NULL,
    section_people integer[] NOT NULL,
    hours integer[] NOT NULL,
    hour_people integer[] NOT NULL,
    clients integer[] NOT NULL,
    client_people integer[] NOT NULL,
    CONSTRAINT visits_count_once PRIMARY KEY (school_id, class_id, role, "on")
);

-- After how many minutes marks were seen, by the day on which families could see them first; class 0 is the whole school.
CREATE TABLE visits_seen (
    school_id bigint NOT NULL,
    class_id bigint NOT NULL,
    "on" date NOT NULL,
    minutes integer NOT NULL,
    marks integer NOT NULL,
    CONSTRAINT visits_seen_once PRIMARY KEY (school_id, class_id, "on", minutes)
);

-- Days of schools with facts that are not rolled up yet.
CREATE TABLE visits_waiting (
    school_id bigint NOT NULL,
    "on" date NOT NULL,
    part text NOT NULL,
    since timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT visits_waiting_once PRIMARY KEY (school_id, "on", part),
    CONSTRAINT visits_waiting_part CHECK (part IN ('DAY', 'SEEN'))
);

-- V4: who looked at one child's visits.
CREATE TABLE visits_lookup (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    school_id bigint NOT NULL,
    account_id bigint NOT NULL,
    student_id bigint,
    what text NOT NULL
);
CREATE INDEX visits_lookup_of_school ON visits_lookup (school_id, at);
