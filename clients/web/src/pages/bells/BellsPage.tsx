import { BellsPageDocument } from "@zhurnal/shared/generated/graphql";
import { addDays, today } from "@zhurnal/shared/i18n/days";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useParams } from "react-router";
import { isOffice } from "../../app/office";
import { StaleNote } from "../../reading/StaleNote";
import { useReading } from "../../reading/useReading";
import { Waiting } from "../../reading/Waiting";
import { Failed, NotFound } from "../../ui/states";
import { useTitle } from "../../ui/useTitle";
import classes from "./Bells.module.css";
import { BellsBoard } from "./BellsBoard";
import { messages } from "./messages";
import { useBellsNews } from "./useBellsNews";

const WEEK = 8;

/** What rings at a school, for anybody: today with the time left, and the days to come. */
export function BellsPage() {
  const m = useMessages(messages);
  const { id = "" } = useParams();
  // The school's day is told by the answer; until then the day of its zone is not known.
  const from = addDays(today("UTC"), -1);
  const [reading, again] = useReading(BellsPageDocument, { id, from, to: addDays(from, WEEK + 1) });
  const answer = reading.state === "ready" ? reading.data : null;
  const belongs = Boolean(answer?.viewer?.schools.some((school) => school.id === id));
  useBellsNews(id, belongs, again);
  useTitle(answer?.school ? `${m.title}: ${answer.school.name}` : m.title);

  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <Waiting blocks={[56, 220, 420]} className={classes["page"]} />;
  const { school, viewer } = reading.data;
  if (!school) return <NotFound />;
  const edits = belongs && isOffice(viewer?.roles ?? []);
  return (
    <>
      <BellsBoard school={school} askedAt={reading.askedAt} edits={edits} />
      <StaleNote shown={reading.stale} askedAt={reading.askedAt} />
    </>
  );
}
