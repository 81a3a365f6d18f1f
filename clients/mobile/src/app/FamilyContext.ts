import { createContext, useContext } from "react";
import type { Member } from "./family";

export interface Family {
  readonly members: readonly Member[];
  /** The place of the one that is shown. */
  readonly place: number;
  readonly show: (place: number) => void;
  /** Today at school. */
  readonly day: string;
  /** When what is shown first was asked for, in milliseconds since the epoch. */
  readonly askedAt: number;
  readonly fullName: string;
}

export const FamilyContext = createContext<Family | null>(null);

export function useFamily(): Family {
  const family = useContext(FamilyContext);
  if (!family) throw new Error("useFamily needs a family above it");
  return family;
}
