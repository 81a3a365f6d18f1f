/** The main figures of a place, its name and the way up from it. */
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { type Answer, useAnswer } from "../answer/useAnswer";
import type { Home } from "../app/homes";
import type {
  ClassSummaryQuery,
  FillingNumbersFragment,
  MunicipalitySummaryQuery,
  ResultsNumbersFragment,
  SchoolSummaryQuery,
  VisitNumbersFragment,
} from "../generated/graphql";
import type { Level } from "../model/levels";
import { type Days, summaryDocuments } from "./documents";

interface Totals<Figures> {
  readonly totals: Figures;
}

interface Above {
  readonly id: string;
  readonly name: string;
}

type School = NonNullable<SchoolSummaryQuery["place"]>;
type Municipality = NonNullable<MunicipalitySummaryQuery["place"]>;
type SchoolClass = NonNullable<ClassSummaryQuery["place"]>;

export interface Summary {
  readonly place?:
    | (Above &
        Partial<Pick<School, "municipality" | "timeZone">> &
        Partial<Pick<Municipality, "region">> &
        Partial<Pick<SchoolClass, "school">> & {
          readonly visits: Totals<VisitNumbersFragment> & { readonly asOf: string };
          readonly visitsBefore: Totals<VisitNumbersFragment>;
          readonly filling: Totals<FillingNumbersFragment>;
          readonly fillingBefore: Totals<FillingNumbersFragment>;
          readonly results: Totals<ResultsNumbersFragment>;
        })
    | null;
}

/** The zone of the place's school, where it has one. */
export const zoneOf = (summary: Summary | undefined): string | undefined =>
  summary?.place?.timeZone ?? summary?.place?.school?.timeZone;

interface Asked extends Days {
  readonly beforeFrom: string;
  readonly beforeTo: string;
}

export function useSummary(level: Level, asked: Asked): [Answer<Summary>, () => void] {
  return useAnswer(summaryDocuments[level] as TypedDocumentNode<Summary, Asked>, asked);
}

export interface TrailStep extends Above {
  readonly level: Level;
  /** Whether it is a dashboard of the reader's own, or below one. */
  readonly open: boolean;
}

/** From the region down to the place itself; what is above the reader's own dashboards is named and not linked. */
export function trailOf(summary: Summary | undefined, level: Level, homes: readonly Home[]): TrailStep[] {
  const place = summary?.place;
  if (!place) return [];
  const school = level === "school" ? place : place.school;
  const municipality = level === "municipality" ? place : (school?.municipality ?? place.municipality);
  const region = level === "region" ? place : (municipality?.region ?? place.region);
  const steps: [Level, Above | undefined][] = [
    ["region", region],
    ["municipality", municipality],
    ["school", school],
    ["class", level === "class" ? place : undefined],
  ];
  let open = false;
  return steps.flatMap(([each, found]) => {
    if (!found) return [];
    open ||= homes.some(({ level: own, id }) => own === each && id === found.id);
    return [{ level: each, id: found.id, name: found.name, open }];
  });
}
