import { useEffect, useState } from "react";
import { useCourier, useOutbox } from "../../journal/outbox/OutboxProvider";
import type { Answer } from "../../journal/outbox/outbox";

export type SaveState = "idle" | "saving" | "queued" | "saved" | "undecided" | { readonly refused: string };

function settled(answer: Answer): SaveState {
  if (answer.kind === "unreachable") return "queued";
  if (answer.kind === "refused") return { refused: answer.reason };
  return answer.cells.every(({ kind }) => kind === "saved") ? "saved" : "undecided";
}

/** What became of one save, by its key. */
export function useSaveState(key: string | null): SaveState {
  const courier = useCourier();
  const outbox = useOutbox();
  const [answered, setAnswered] = useState<{ readonly key: string; readonly state: SaveState } | null>(null);
  useEffect(
    () => courier.onAnswer((entry, answer) => setAnswered({ key: entry.key, state: settled(answer) })),
    [courier],
  );
  if (key === null) return "idle";
  if (answered?.key === key) return answered.state;
  return outbox.some((entry) => entry.key === key) ? "saving" : "idle";
}
