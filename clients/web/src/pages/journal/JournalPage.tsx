import { JournalHeadDocument } from "@zhurnal/shared/generated/graphql";
import { today } from "@zhurnal/shared/i18n/days";
import { ZoneContext } from "@zhurnal/shared/i18n/zone";
import { useParams, useSearchParams } from "react-router";
import { currentPeriod } from "../../periods/periods";
import { StaleNote } from "../../reading/StaleNote";
import { useReading } from "../../reading/useReading";
import { Failed, NotFound } from "../../ui/states";
import { JournalHeader } from "./JournalHeader";
import { JournalSheet } from "./JournalSheet";
import { JournalSkeleton } from "./JournalSkeleton";

/** One journal in one grading period: students in rows, lessons in columns. */
export function JournalPage() {
  const { id = "" } = useParams();
  const [search, setSearch] = useSearchParams();
  const [reading, again] = useReading(JournalHeadDocument, { id });
  if (reading.state === "failed") return <Failed onRetry={again} />;
  if (reading.state === "loading") return <JournalSkeleton />;
  const { journal } = reading.data;
  if (!journal) return <NotFound />;
  const asked = journal.periods.find((period) => period.id === search.get("period"));
  const period = asked ?? currentPeriod(journal.periods, today(journal.school.timeZone));
  return (
    <ZoneContext value={journal.school.timeZone}>
      <JournalHeader
        journal={journal}
        periodId={period?.id ?? null}
        onPeriod={(periodId) => setSearch({ period: periodId }, { replace: true })}
      />
      {period && <JournalSheet key={`${id} ${period.id}`} journalId={id} periodId={period.id} />}
      <StaleNote shown={reading.stale} askedAt={reading.askedAt} />
    </ZoneContext>
  );
}
