import type { PlanColumn, ReadPlanInput, ReadPlanMutation } from "@zhurnal/shared/generated/graphql";
import { ReadPlanDocument } from "@zhurnal/shared/generated/graphql";
import { useCallback } from "react";
import { useMutation } from "urql";
import { emptyRow, type Rows } from "./rows";

type Told = Extract<ReadPlanMutation["readPlan"], { readonly __typename: "PlanRead" }>;

export type Found =
  | { readonly state: "read"; readonly told: Told; readonly rows: Rows }
  | { readonly state: "refused"; readonly message: string }
  | { readonly state: "failed" };

const ORDER: readonly PlanColumn[] = [
  "SECTION",
  "TOPIC",
  "HOURS",
  "KIND",
  "HOMEWORK",
  "HOMEWORK_MINUTES",
  "MATERIALS",
  "WORK_TYPE",
];
const NAMES: Readonly<Record<string, PlanColumn>> = {
  section: "SECTION",
  topic: "TOPIC",
  hours: "HOURS",
  kind: "KIND",
  homework: "HOMEWORK",
  homeworkMinutes: "HOMEWORK_MINUTES",
  materials: "MATERIALS",
};

/** What pasted columns are when they are put in from a cell on; null where headings are to tell. */
export function columnsFrom(field: string, text: string): PlanColumn[] | null {
  const first = text.split("\n", 1)[0] ?? "";
  if (/тема|topic/i.test(first)) return null;
  const columns = ORDER.slice(Math.max(0, ORDER.indexOf(NAMES[field] ?? "TOPIC")), ORDER.length);
  const used = columns.slice(0, first.split("\t").length);
  return used.includes("TOPIC") ? used : null;
}

/** Has the server read a sheet or a pasted text: the same reader for both, and nothing is written. */
export function useReadPlan(schoolId: string) {
  const [, ask] = useMutation(ReadPlanDocument);
  return useCallback(
    async (given: Omit<ReadPlanInput, "schoolId">): Promise<Found> => {
      const { data } = await ask({ input: { schoolId, ...given } });
      if (!data) return { state: "failed" };
      const told = data.readPlan;
      if (told.__typename !== "PlanRead") return { state: "refused", message: told.message };
      return { state: "read", told, rows: told.rows.map(({ __typename: _, ...row }) => emptyRow(row)) };
    },
    [ask, schoolId],
  );
}
