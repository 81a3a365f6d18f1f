import { type PlanPageQuery, SavePlanDocument } from "@zhurnal/shared/generated/graphql";
import { useCallback, useEffect, useState } from "react";
import { useMutation } from "urql";
import { become, begin, change, emptyRow, inputOf, isEmpty, type Rows, redo, undo } from "./rows";

export type Plan = NonNullable<PlanPageQuery["plan"]>;

export type SaveState =
  | "clean"
  | "unsaved"
  | "saving"
  | "saved"
  | "failed"
  | { readonly refused: string }
  | { readonly noTopic: number }
  | { readonly conflict: string; readonly version: number };

export const rowsOf = (plan: Plan): Rows =>
  plan.rows.map(({ __typename: _, workType, id, ...row }) =>
    emptyRow({ ...row, id, key: id, workTypeId: workType?.id ?? null }),
  );

/** The editor's state: rows with undo, the name, and saving of the whole plan over the version that was read. */
export function usePlanEditor(plan: Plan) {
  const [history, setHistory] = useState(() => begin(rowsOf(plan)));
  const [name, setName] = useState(plan.name);
  const [version, setVersion] = useState(plan.version);
  const [state, setState] = useState<SaveState>("clean");
  const [, send] = useMutation(SavePlanDocument);

  const edit = useCallback((next: (rows: Rows) => Rows) => {
    setHistory((known) => become(known, next(known.now)));
    setState("unsaved");
  }, []);
  const step = (to: typeof undo) => {
    setHistory(to);
    setState("unsaved");
  };

  const save = async (over = version) => {
    const missing = history.now.findIndex((row) => !isEmpty(row) && !row.topic.trim());
    if (missing >= 0) return setState({ noTopic: missing + 1 });
    const sent = history.now;
    setState("saving");
    const { data } = await send({ input: { planId: plan.id, expectedVersion: over, name, rows: inputOf(sent) } });
    const answer = data?.savePlan;
    if (!answer) return setState("failed");
    if (answer.__typename === "PlanChanged") return setState({ conflict: answer.changedBy, version: answer.version });
    if (answer.__typename !== "PlanSaved") return setState({ refused: "message" in answer ? answer.message : "" });
    setVersion(answer.plan.version);
    setHistory(begin(named(sent, answer.plan.rows)));
    return setState("saved");
  };

  const dirty = state !== "clean" && state !== "saved";
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [dirty]);

  return {
    rows: history.now,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    name,
    rename: (given: string) => {
      setName(given);
      setState("unsaved");
    },
    edit,
    set: useCallback(
      (at: number, given: Parameters<typeof change>[2]) => edit((rows) => change(rows, at, given)),
      [edit],
    ),
    undo: () => step(undo),
    redo: () => step(redo),
    save,
    state,
  };
}

/** The rows that were sent, with the ids that the server gave them; they stay where the keyboard is. */
function named(sent: Rows, answered: readonly { readonly id: string }[]): Rows {
  let at = 0;
  return sent.map((row) => {
    const id = isEmpty(row) ? null : (answered[at++]?.id ?? null);
    return { ...row, id, absorbs: [], splitFrom: null };
  });
}
