/** Which document asks for which report at which level: one statement each. */
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import {
  ClassFillingDocument,
  ClassNotReachedDocument,
  ClassResultsDocument,
  ClassSummaryDocument,
  ClassVisitsDocument,
  type FillingDimension,
  type FillingRowsFragment,
  MunicipalityFillingDocument,
  MunicipalityResultsDocument,
  MunicipalitySummaryDocument,
  MunicipalityVisitsDocument,
  RegionFillingDocument,
  RegionResultsDocument,
  RegionSummaryDocument,
  RegionVisitsDocument,
  type ResultsDimension,
  type ResultsRowsFragment,
  SchoolFillingDocument,
  SchoolNotReachedDocument,
  type SchoolNotReachedQuery,
  SchoolResultsDocument,
  SchoolSummaryDocument,
  SchoolVisitsDocument,
  type VisitDimension,
  type VisitRowsFragment,
} from "../generated/graphql";
import type { Level } from "../model/levels";

export interface Days {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

type Reported<Report> = { readonly place?: { readonly report: Report } | null };
type By<Report, Dimension> = Readonly<
  Record<Level, TypedDocumentNode<Reported<Report>, Days & { readonly by: Dimension }>>
>;

export const visitDocuments: By<VisitRowsFragment, VisitDimension> = {
  class: ClassVisitsDocument,
  school: SchoolVisitsDocument,
  municipality: MunicipalityVisitsDocument,
  region: RegionVisitsDocument,
};

export const fillingDocuments: By<FillingRowsFragment, FillingDimension> = {
  class: ClassFillingDocument,
  school: SchoolFillingDocument,
  municipality: MunicipalityFillingDocument,
  region: RegionFillingDocument,
};

export const resultsDocuments: By<ResultsRowsFragment, ResultsDimension> = {
  class: ClassResultsDocument,
  school: SchoolResultsDocument,
  municipality: MunicipalityResultsDocument,
  region: RegionResultsDocument,
};

export const summaryDocuments = {
  class: ClassSummaryDocument,
  school: SchoolSummaryDocument,
  municipality: MunicipalitySummaryDocument,
  region: RegionSummaryDocument,
} as const;

export type NotReached = NonNullable<SchoolNotReachedQuery["place"]>["report"];

export const notReachedDocuments: Readonly<Record<"class" | "school", TypedDocumentNode<Reported<NotReached>, Days>>> =
  { class: ClassNotReachedDocument, school: SchoolNotReachedDocument };
