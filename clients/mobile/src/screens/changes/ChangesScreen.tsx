import { addDays } from "@zhurnal/shared/i18n/days";
import { formatDay, formatInstant, sentence } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useZone } from "@zhurnal/shared/i18n/zone";
import { useFamily } from "../../app/FamilyContext";
import type { Member } from "../../app/family";
import { useDesk } from "../../data/DeskContext";
import { useAsked } from "../../data/useAsked";
import { FamilyChangesDocument, type FamilyChangesQuery } from "../../generated/graphql";
import { Card, Cards } from "../../ui/Card";
import { lessonMessages } from "../../ui/lessonMessages";
import { Failed, Notice, Waiting } from "../../ui/states";
import classes from "./Changes.module.css";
import { changesMessages } from "./messages";

interface Props {
  readonly member: Member;
  readonly active: boolean;
}

type Lesson = NonNullable<FamilyChangesQuery["student"]>["diary"][number]["lessons"][number]["lesson"];
type Change = Lesson["changes"][number];

const BACK_DAYS = 7;
const AHEAD_DAYS = 14;

/** What is not as the timetable has it: substitutions, moves, cancellations, other rooms. */
export function ChangesScreen({ member: { student }, active }: Props) {
  const m = useMessages(changesMessages);
  const { locale } = useLocale();
  const { day } = useFamily();
  const desk = useDesk();
  const variables = { id: student.id, from: addDays(day, -BACK_DAYS), to: addDays(day, AHEAD_DAYS) };
  const asked = useAsked(FamilyChangesDocument, variables, { pause: !active, follow: true });
  if (asked.state === "loading") return <Waiting blocks={[120, 120]} />;
  if (asked.state === "failed") return <Failed onRetry={desk.again} />;
  const days = (asked.data.student?.diary ?? [])
    .map(({ on, lessons }) => ({ on, lessons: lessons.filter(({ lesson }) => lesson.changes.length > 0) }))
    .filter(({ lessons }) => lessons.length > 0);
  if (days.length === 0) return <Notice title={m.none} text={m.noneText} />;
  return (
    <Cards>
      {days.map(({ on, lessons }) => (
        <Card
          key={on}
          tone={on === day ? "today" : undefined}
          title={sentence(formatDay(locale, on, { weekday: "long", day: "numeric", month: "long" }))}
        >
          <ul>
            {lessons.flatMap(({ lesson }) =>
              lesson.changes.map((change) => <Told key={change.id} lesson={lesson} change={change} />),
            )}
          </ul>
        </Card>
      ))}
    </Cards>
  );
}

function Told({ lesson, change }: { readonly lesson: Lesson; readonly change: Change }) {
  const m = useMessages(changesMessages);
  const words = useMessages(lessonMessages);
  const { locale } = useLocale();
  const timeZone = useZone();
  const said = [
    words[change.kind],
    change.substitute && m.gives(change.substitute.fullName),
    change.movedOn && m.movedTo(formatDay(locale, change.movedOn, { day: "numeric", month: "long" })),
    change.roomAfter && m.inRoom(change.roomAfter.name),
  ].filter(Boolean);
  return (
    <li className={classes["change"]}>
      <b>
        {lesson.number}. {lesson.subject.name}
      </b>
      <span>{said.join(", ")}</span>
      {change.note && <span>{change.note}</span>}
      <small>
        {m.told(
          formatInstant(locale, change.madeAt, {
            day: "numeric",
            month: "short",
            hour: "2-digit",
            minute: "2-digit",
            timeZone,
          }),
        )}
      </small>
    </li>
  );
}
