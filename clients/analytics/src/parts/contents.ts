/** The parts of a dashboard, each a chunk of its own. */
import { type ComponentType, lazy } from "react";
import { loadChart } from "../charts/chunk";
import type { Part } from "../model/levels";

const chunks: Readonly<Record<Part, () => Promise<{ readonly default: ComponentType }>>> = {
  visits: async () => ({ default: (await import("./visits/VisitsPart")).VisitsPart }),
  filling: async () => ({ default: (await import("./filling/FillingPart")).FillingPart }),
  results: async () => ({ default: (await import("./results/ResultsPart")).ResultsPart }),
  schools: async () => ({ default: (await import("./schools/SchoolsPart")).SchoolsPart }),
};

export const contents: Readonly<Record<Part, ComponentType>> = {
  visits: lazy(chunks.visits),
  filling: lazy(chunks.filling),
  results: lazy(chunks.results),
  schools: lazy(chunks.schools),
};

/** Fetches all of them, so that they open without a network too; one that does not come is asked for again when it is opened. */
export const fetchAhead = () => Promise.allSettled([loadChart(), ...Object.values(chunks).map((load) => load())]);
