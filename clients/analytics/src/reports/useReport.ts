import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { createContext, useContext, useEffect } from "react";
import type { AnyVariables } from "urql";
import { type Answer, useAnswer } from "../answer/useAnswer";
import type { Filters } from "../model/filters";
import type { Level } from "../model/levels";

/** The dashboard that a card stands on. */
export interface Place {
  readonly level: Level;
  readonly id: string;
  readonly name: string;
  /** Whether the reader is of the school itself: sees its classes, teachers and children. */
  readonly closely: boolean;
  readonly filters: Filters;
  /** The dashboard of a row one level below, or nothing where this reader's way ends. */
  readonly below: (row: RowPlace) => string | undefined;
  /** Grows with every live change: cards that follow it ask again. */
  readonly pulse: number;
}

export interface RowPlace {
  readonly schoolClass?: { readonly id: string } | null;
  readonly school?: { readonly id: string } | null;
  readonly municipality?: { readonly id: string } | null;
}

export const PlaceContext = createContext<Place | null>(null);

export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error("a card needs a dashboard around it");
  return place;
}

type Reported<Report> = { readonly place?: { readonly report: Report } | null };

/** A report of this dashboard's place and days, as a card shows it. */
export function useReport<Report, Variables extends AnyVariables & { id: string; from: string; to: string }>(
  document: TypedDocumentNode<Reported<Report>, Variables>,
  more: Omit<Variables, "id" | "from" | "to">,
): [Answer<Report>, () => void] {
  const { id, filters, pulse } = usePlace();
  const { from, to } = filters.range;
  const [answer, again] = useAnswer(document, { id, from, to, ...more } as unknown as Variables);
  useEffect(() => {
    if (pulse > 0) again();
  }, [pulse, again]);
  return [{ ...answer, data: answer.data?.place?.report }, again];
}
