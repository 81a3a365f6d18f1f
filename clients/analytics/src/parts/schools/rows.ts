/** Three reports joined by school, each share with the number it is of. */
import type { Locale } from "@zhurnal/shared/i18n/locale";
import type { FillingRowsFragment, ResultsRowsFragment, VisitRowsFragment } from "../../generated/graphql";
import { count, HIDDEN, percent } from "../../text/numbers";
import type { schoolsMessages } from "./messages";

export interface SchoolCell {
  /** From 0 to 1; null where hidden or without anything to count. */
  readonly share: number | null;
  readonly hidden: boolean;
  readonly text: string;
  readonly of: number | null;
  readonly ofText: string;
  /** "детей: 640". */
  readonly small: string;
}

export interface SchoolRow {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly SchoolCell[];
}

type Words = (typeof schoolsMessages)["ru"];
type Share = string | null | undefined;

export function rowsOf(
  locale: Locale,
  m: Words,
  visits: VisitRowsFragment | undefined,
  filling: FillingRowsFragment | undefined,
  results: ResultsRowsFragment | undefined,
): { readonly rows: SchoolRow[]; readonly total: readonly SchoolCell[] } {
  const cell = (
    hidden: boolean | undefined,
    share: Share,
    of: number | null | undefined,
    small: (number: string) => string,
  ) => ({
    share: hidden || share === null || share === undefined ? null : Number(share),
    hidden: hidden === true,
    text: hidden ? HIDDEN : percent(locale, share),
    of: hidden ? null : (of ?? null),
    ofText: hidden ? HIDDEN : count(locale, of),
    small: hidden || typeof of !== "number" ? "" : small(count(locale, of)),
  });
  const cells = (
    v: VisitRowsFragment["totals"] | undefined,
    f: FillingRowsFragment["totals"] | undefined,
    r: ResultsRowsFragment["totals"] | undefined,
  ) => [
    cell(v?.suppressed, v?.reach, v?.children, m.ofChildren),
    cell(f?.suppressed, f?.timely, f?.held, m.ofLessons),
    cell(r?.suppressed, r?.quality, r?.students, m.ofStudents),
    cell(r?.suppressed, r?.passRate, r?.students, m.ofStudents),
  ];
  const of = <Row extends { readonly school?: { readonly id: string } | null }>(
    rows: readonly Row[] | undefined,
    id: string,
  ) => rows?.find(({ school }) => school?.id === id);
  return {
    rows: (visits?.rows ?? []).flatMap(({ school, label, figures }) =>
      school
        ? [
            {
              id: school.id,
              name: label,
              cells: cells(figures, of(filling?.rows, school.id)?.figures, of(results?.rows, school.id)?.figures),
            },
          ]
        : [],
    ),
    total: cells(visits?.totals, filling?.totals, results?.totals),
  };
}
