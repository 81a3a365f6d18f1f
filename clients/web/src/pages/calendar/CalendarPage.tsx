import { Select, Title } from "@mantine/core";
import {
  SchoolCalendarDocument,
  SchoolCalendarHeadDocument,
  type SchoolCalendarHeadQuery,
} from "@zhurnal/shared/generated/graphql";
import { addDays } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useSearchParams } from "react-router";
import { isOffice } from "../../app/office";
import { StaleNote } from "../../reading/StaleNote";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Empty, Failed, NotFound } from "../../ui/states";
import { useTitle } from "../../ui/useTitle";
import { useBellsNews } from "../bells/useBellsNews";
import classes from "./Calendar.module.css";
import { CalendarBoard } from "./CalendarBoard";
import { messages } from "./messages";

type School = NonNullable<SchoolCalendarHeadQuery["viewer"]>["schools"][number];

/** A school's year at a glance: what is taught when, holidays, moved days and shifts. Its office changes them here. */
export function CalendarPage() {
  const m = useMessages(messages);
  const [search, setSearch] = useSearchParams();
  const [head, again] = useReading(SchoolCalendarHeadDocument, {});
  useTitle(m.title);
  if (head.state === "failed") return <Failed onRetry={again} />;
  if (head.state === "loading") return <Waiting blocks={[48, 520]} className={classes["page"]} />;
  const { viewer } = head.data;
  const school = viewer?.schools.find(({ id }) => id === search.get("school")) ?? viewer?.schools[0];
  if (!viewer || !school) return <NotFound />;
  const change = (changed: Record<string, string>) =>
    setSearch((before) => ({ ...Object.fromEntries(before), ...changed }), { replace: true });
  const year =
    school.years.find(({ id }) => id === search.get("year")) ??
    school.years.find(({ since, until }) => since <= school.today && school.today < until) ??
    school.years[0];
  return (
    <div className={classes["page"]}>
      <header className={classes["head"]}>
        <Title order={1} size="h3">
          {m.title}
        </Title>
        {viewer.schools.length > 1 && (
          <Select
            aria-label={m.school}
            data={viewer.schools.map(({ id, name }) => ({ value: id, label: name }))}
            value={school.id}
            allowDeselect={false}
            onChange={(id) => id && change({ school: id, year: "" })}
          />
        )}
        {year && (
          <Select
            aria-label={m.year}
            w={130}
            data={school.years.map(({ id, name }) => ({ value: id, label: name }))}
            value={year.id}
            allowDeselect={false}
            onChange={(id) => id && change({ year: id })}
          />
        )}
      </header>
      {year ? (
        <Year key={`${school.id} ${year.id}`} school={school} year={year} edits={isOffice(viewer.roles)} />
      ) : (
        <Empty title={m.noYear} text={m.noYearText} />
      )}
    </div>
  );
}

interface YearProps {
  readonly school: School;
  readonly year: School["years"][number];
  readonly edits: boolean;
}

function Year({ school, year, edits }: YearProps) {
  const [reading, again] = useReading(SchoolCalendarDocument, {
    school: school.id,
    from: year.since,
    to: addDays(year.until, -1),
  });
  useBellsNews(school.id, true, again);
  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[520]} />;
  if (!reading.data.school) return <NotFound />;
  return (
    <>
      <CalendarBoard
        school={{ ...reading.data.school, today: school.today }}
        since={year.since}
        until={year.until}
        edits={edits}
        onDone={again}
      />
      <StaleNote shown={reading.stale} askedAt={reading.askedAt} />
    </>
  );
}
