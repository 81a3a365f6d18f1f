import { JournalHeadDocument } from "@zhurnal/shared/generated/graphql";
import { today } from "@zhurnal/shared/i18n/days";
import { ZoneContext } from "@zhurnal/shared/i18n/zone";
import { useParams, useSearchParams } from "react-router";
import { useQuery } from "urql";
import { currentPeriod } from "../../periods/periods";
import { Failed, NotFound } from "../../ui/states";
import { JournalHeader } from "./JournalHeader";
import { JournalSheet } from "./JournalSheet";
import { JournalSkeleton } from "./JournalSkeleton";

/** One journal in one grading period: students in rows, lessons in columns. */
export function JournalPage() {
  const { id = "" } = useParams();
  const [search, setSearch] = useSearchParams();
  const [{ data, error, fetching }, again] = useQuery({ query: JournalHeadDocument, variables: { id } });
  const journal = data?.journal;
  if (!journal) {
    if (error) return <Failed onRetry={() => again({ requestPolicy: "network-only" })} />;
    return fetching || !data ? <JournalSkeleton /> : <NotFound />;
  }
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
    </ZoneContext>
  );
}
