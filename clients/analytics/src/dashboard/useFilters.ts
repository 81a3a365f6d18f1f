import { useCallback } from "react";
import { useSearchParams } from "react-router";
import { type Change, withChange } from "../model/filters";

/** Writes a choice into the address. */
export function useFilters(): (change: Change) => void {
  const [, setSearch] = useSearchParams();
  return useCallback(
    // The address itself, not the one last drawn: two choices in a row are both kept.
    (change) => setSearch(withChange(new URLSearchParams(window.location.search), change), { replace: true }),
    [setSearch],
  );
}
