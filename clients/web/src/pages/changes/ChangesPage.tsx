import { Button, Title } from "@mantine/core";
import { IconPencil, IconPrinter } from "@tabler/icons-react";
import { ChangesHeadDocument, type ChangesHeadQuery } from "@zhurnal/shared/generated/graphql";
import { addDays } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Link } from "react-router";
import { isOffice } from "../../app/office";
import { paths } from "../../app/paths";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Empty, Failed, NotFound } from "../../ui/states";
import { useTitle } from "../../ui/useTitle";
import classes from "./Changes.module.css";
import { DayPicker } from "./DayPicker";
import { messages } from "./messages";
import { SchoolChanges } from "./SchoolChanges";
import { useDay } from "./useDay";

type Viewer = NonNullable<ChangesHeadQuery["viewer"]>;

/** What is changed of lessons today and on the next school day, or on a chosen day: substitutions, moves, cancellations. Live. */
export function ChangesPage() {
  const m = useMessages(messages);
  const [head, again] = useReading(ChangesHeadDocument, {});
  useTitle(m.heading);
  if (head.state === "failed") return <Failed onRetry={again} />;
  if (head.state === "loading") return <Waiting blocks={[72, 240]} className={classes["page"]} />;
  const { viewer } = head.data;
  return viewer ? <Days viewer={viewer} /> : <NotFound />;
}

function Days({ viewer }: { readonly viewer: Viewer }) {
  const m = useMessages(messages);
  const [day, choose] = useDay();
  const edits = isOffice(viewer.roles);
  const next = viewer.nextSchoolDay ?? null;
  const days = day === null ? [viewer.day, next ?? addDays(viewer.day, 1)] : [day];
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
              to={`${paths.newChange()}?day=${days[0]}`}
              leftSection={<IconPencil size={16} aria-hidden />}
            >
              {m.add}
            </Button>
          )}
        </div>
      </div>
      <DayPicker day={day} today={viewer.day} next={next} onDay={choose} onBoth={() => choose(null)} />
      {viewer.schools.length === 0 && <Empty title={m.none} text={m.noneText} />}
      {viewer.schools.map((school) => (
        <SchoolChanges
          key={school.id}
          school={school}
          days={days}
          today={viewer.day}
          edits={edits}
          named={viewer.schools.length > 1}
        />
      ))}
    </div>
  );
}
