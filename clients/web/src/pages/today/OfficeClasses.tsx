import { TodayOfficeDocument } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Failed } from "../../ui/states";
import { byGrade } from "./grades";
import { messages } from "./messages";
import { Section } from "./Section";
import classes from "./Today.module.css";

/** Every class of the schools that a deputy head or an administrator answers for, by grade level. */
export function OfficeClasses() {
  const m = useMessages(messages);
  const [reading, again] = useReading(TodayOfficeDocument, {});
  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[240]} />;
  const schools = reading.data.viewer?.schools ?? [];
  return schools.map((school) => (
    <Section key={school.id} title={schools.length > 1 ? `${m.school}: ${school.name}` : m.school}>
      <dl className={classes["grades"]}>
        {byGrade(school.classes).map(({ level, named }) => (
          <div key={level}>
            <dt>{m.gradeLevel(level)}</dt>
            <dd>
              {named.map(({ id, name, journalMode }) => (
                <Link key={id} to={paths.schoolClass(id)} className={classes["classLink"] ?? ""}>
                  {name}
                  {journalMode === "PAPER" && <small>{m.onPaper}</small>}
                </Link>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  ));
}
