/** The average over what stands in the row now, typed marks included, until the server confirms it. */
import { nothing, sumsOf, together, weightedAverage, withMark } from "../../journal/model/average";
import type { Row } from "../../journal/model/cells";
import { contentOf, emptyCell } from "../../journal/model/types";
import type { AverageData, JournalData } from "./read";

const LIKE_NONE = 2;

/** As many digits as the school's policy gives. */
const digitsOf = (average: AverageData | null): number => average?.value.split(".")[1]?.length ?? LIKE_NONE;

/** The average as decimal text; null where nothing counts. Other journals' parts come from the server's last word. */
export function provisionalAverage(row: Row, average: AverageData | null, journal: JournalData): string | null {
  const weights = new Map(journal.workTypes.map(({ id, weight }) => [id, weight]));
  let here = nothing;
  for (const { id } of journal.lessons)
    for (const { symbol, workTypeId } of contentOf(row.get(id) ?? emptyCell).marks) {
      const value = journal.valueOf.get(symbol);
      const weight = weights.get(workTypeId);
      if (value !== undefined && weight) here = withMark(here, value, weight);
    }
  const elsewhere = (average?.parts ?? []).filter(({ journalId }) => journalId !== journal.id);
  const all = elsewhere.reduce((sums, { points, weights: sum }) => together(sums, sumsOf(points, sum)), here);
  return weightedAverage(all, digitsOf(average));
}
