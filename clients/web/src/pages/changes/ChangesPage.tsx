import { Button, Title } from "@mantine/core";
import { IconPencil, IconPrinter } from "@tabler/icons-react";
import { ChangesHeadDocument, type ChangesHeadQuery, ChangesOfDaysDocument } from "@zhurnal/shared/generated/graphql";
import { formatDay, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Link } from "react-router";
import { isOffice } from "../../app/office";
import { paths } from "../../app/paths";
import { StaleNote } from "../../reading/StaleNote";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Section } from "../../ui/Section";
import { Empty, Failed, NotFound } from "../../ui/states";
import { useTitle } from "../../ui/useTitle";
import { useTimetableNews } from "../timetable/useTimetableNews";
import classes from "./Changes.module.css";
import { ChangesList } from "./ChangesList";
import { DayPicker } from "./DayPicker";
import { messages } from "./messages";
import { useDay } from "./useDay";

type Viewer = NonNullable<ChangesHeadQuery["viewer"]>;

/** What is changed of a day's lessons: substitutions, moves, cancellations. Live. */
export function ChangesPage() {
  const m = useMessages(messages);
  const [head, again] = useReading(ChangesHeadDocument, {});
  useTitle(m.heading);
  if (head.state === "failed") return <Failed onRetry={again} />;
  if (head.state === "loading") return <Waiting blocks={[72, 240]} className={classes["page"]} />;
  const { viewer } = head.data;
  return viewer ? <Day viewer={viewer} /> : <NotFound />;
}

function Day({ viewer }: { readonly viewer: Viewer }) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const [day, choose] = useDay(viewer.day);
  const edits = isOffice(viewer.roles);
  const whole = sentence(formatDay(locale, day, { weekday: "long", day: "numeric", month: "long" }));
  return (
    <div className={classes["page"]}>
      <div className={classes["head"]}>
        <Title order={1} size="h3">
          {m.heading}
        </Title>
        <div className={`${classes["tools"]} no-print`}>
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {m.print}
          </Button>
          {edits && (
            <Button
              component={Link}
              to={`${paths.newChange()}?day=${day}`}
              leftSection={<IconPencil size={16} aria-hidden />}
            >
              {m.add}
            </Button>
          )}
        </div>
      </div>
      <DayPicker day={day} today={viewer.day} next={viewer.nextSchoolDay ?? null} onDay={choose} />
      <p className={classes["date"]}>{whole}</p>
      {viewer.schools.length === 0 && <Empty title={m.none} text={m.noneText} />}
      {viewer.schools.map((school) => (
        <SchoolDay key={school.id} school={school} day={day} edits={edits} named={viewer.schools.length > 1} />
      ))}
    </div>
  );
}

interface SchoolDayProps {
  readonly school: { readonly id: string; readonly name: string };
  readonly day: string;
  readonly edits: boolean;
  readonly named: boolean;
}

function SchoolDay({ school, day, edits, named }: SchoolDayProps) {
  const m = useMessages(messages);
  const [reading, again] = useReading(ChangesOfDaysDocument, { school: school.id, from: day, to: day });
  useTimetableNews(school.id, again);
  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[240]} />;
  const changes = reading.data.school?.lessonChanges ?? [];
  const shown =
    changes.length === 0 ? (
      <Empty title={m.none} text={m.noneText} />
    ) : (
      <ChangesList changes={changes} day={day} edits={edits} onWithdrawn={again} />
    );
  return (
    <>
      {named ? <Section title={school.name}>{shown}</Section> : shown}
      <StaleNote shown={reading.stale} askedAt={reading.askedAt} />
    </>
  );
}
