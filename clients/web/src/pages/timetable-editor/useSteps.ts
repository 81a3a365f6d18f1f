import {
  MoveWeeklyLessonDocument,
  type MoveWeeklyLessonMutation,
  PlaceLessonDocument,
  RemoveWeeklyLessonDocument,
} from "@zhurnal/shared/generated/graphql";
import { useCallback } from "react";
import { useClient } from "urql";
import type { Place } from "./grid";
import type { Held } from "./held";
import type { Step } from "./steps";

/** What became of a change; null: the server was not reached. */
export type Edited = MoveWeeklyLessonMutation["moveWeeklyLesson"] | null;
export type Done = Extract<Edited, { __typename: "DraftChanged" }>;

const placed = ({ week, weekday, number }: Place) => ({ week, weekday, number });
const asked = ({ roomId, teacherIds, shares }: Held) => ({ roomId, teacherIds: [...teacherIds], shares: [...shares] });

/** Sends one step to the server. */
export function useSteps(timetableId: string) {
  const client = useClient();
  return useCallback(
    async (step: Step, versionOf: (id: string) => number): Promise<Edited> => {
      if (step.kind === "place") {
        const { journalId, place, numbers, held } = step;
        const input = { timetableId, journalId, place: placed(place), numbers, held: held && asked(held) };
        return (await client.mutation(PlaceLessonDocument, { input }).toPromise()).data?.placeLesson ?? null;
      }
      const lesson = { lessonId: step.id, expectedVersion: versionOf(step.id) };
      if (step.kind === "remove")
        return (
          (await client.mutation(RemoveWeeklyLessonDocument, { input: lesson }).toPromise()).data?.removeWeeklyLesson ??
          null
        );
      const { place, held, numbers } = step;
      const input = { ...lesson, place: place && placed(place), held: held && asked(held), numbers };
      return (await client.mutation(MoveWeeklyLessonDocument, { input }).toPromise()).data?.moveWeeklyLesson ?? null;
    },
    [client, timetableId],
  );
}
