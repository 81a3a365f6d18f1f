import { useCallback, useEffect, useRef, useState } from "react";
import { type Lesson, partsOf } from "./grid";
import { backFrom, type Step } from "./steps";
import type { useDraft } from "./useDraft";
import { type Edited, useSteps } from "./useSteps";

type Act = readonly Step[];

/** The changes one can make in a draft, and the way back from them and forth again. */
export function useChanges(
  timetableId: string,
  { lessons, during, did, versionWritten, again }: ReturnType<typeof useDraft>,
) {
  const send = useSteps(timetableId);
  const now = useRef(lessons);
  useEffect(() => {
    now.current = lessons;
  }, [lessons]);
  const backs = useRef<Act[]>([]);
  const forths = useRef<Act[]>([]);
  const renamed = useRef(new Map<string, string>());
  const [depth, setDepth] = useState({ backs: 0, forths: 0 });
  const [busy, setBusy] = useState(false);

  const settle = useCallback(
    async (step: Step, taken: boolean): Promise<{ told: Edited; back: Step | null }> => {
      const id = step.kind === "place" ? "" : (renamed.current.get(step.id) ?? step.id);
      const meant: Step = step.kind === "place" ? step : { ...step, id };
      const back = backFrom(meant, now.current);
      const before = now.current.find((lesson) => lesson.id === id);
      const parts = before ? partsOf(before, now.current).map((part) => part.id) : [];
      // What is taken back is what one wrote oneself: where somebody has changed it since, the server says so.
      const version = (one: string) => (taken ? versionWritten(one) : undefined) ?? before?.version ?? 0;
      const told = await send(meant, version);
      if (told?.__typename !== "DraftChanged") return { told, back: null };
      const first = told.lessons[0];
      const after = new Set(told.lessons.map((lesson) => lesson.id));
      now.current = [...now.current.filter((one) => !after.has(one.id) && !parts.includes(one.id)), ...told.lessons];
      did(
        told,
        parts.filter((one) => !after.has(one)),
      );
      if (step.kind === "place" && first) {
        if (step.was) renamed.current.set(step.was, first.id);
        return { told, back: { kind: "remove", id: first.id } };
      }
      return { told, back };
    },
    [send, did, versionWritten],
  );

  const run = useCallback(
    async (act: Act, taken: boolean): Promise<{ told: Edited; back: Act | null }> => {
      const done: Step[] = [];
      let told: Edited = null;
      for (const step of act) {
        const outcome = await settle(step, taken);
        told = outcome.told;
        if (told?.__typename !== "DraftChanged") {
          for (const back of done) await settle(back, true);
          return { told, back: null };
        }
        if (outcome.back) done.unshift(outcome.back);
      }
      return { told, back: done };
    },
    [settle],
  );

  const perform = useCallback(
    async (act: Act, onto: Act[], taken: boolean) => {
      setBusy(true);
      const { told, back } = await during(() => run(act, taken));
      setBusy(false);
      if (back) onto.push(back);
      if (told === null || told.__typename === "EditedMeanwhile" || told.__typename === "NotFound") again();
      setDepth({ backs: backs.current.length, forths: forths.current.length });
      return told;
    },
    [during, run, again],
  );

  const change = useCallback(
    (...act: Act) => {
      forths.current = [];
      return perform(act, backs.current, false);
    },
    [perform],
  );
  const undo = useCallback(() => perform(backs.current.pop() ?? [], forths.current, true), [perform]);
  const redo = useCallback(() => perform(forths.current.pop() ?? [], backs.current, true), [perform]);
  return { change, undo, redo, busy, undoable: depth.backs > 0, redoable: depth.forths > 0 };
}

export type Changes = ReturnType<typeof useChanges>;
export type { Lesson };
