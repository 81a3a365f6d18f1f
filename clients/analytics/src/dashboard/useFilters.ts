import { useCallback } from "react";
import { useSearchParams } from "react-router";
import { type Change, withChange } from "../model/filters";

/** Writes a choice into the address. */
export function useFilters(): (change: Change) => void {
  const [, setSearch] = useSearchParams();
  return useCallback((change) => setSearch((search) => withChange(search, change), { replace: true }), [setSearch]);
}
