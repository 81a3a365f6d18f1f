import { isDay } from "@zhurnal/shared/i18n/days";
import { useSearchParams } from "react-router";

/** The day that the address names, and the way to another. */
export function useDay(first: string): [string, (day: string) => void] {
  const [search, setSearch] = useSearchParams();
  const asked = search.get("day");
  const choose = (day: string) => setSearch((before) => ({ ...Object.fromEntries(before), day }), { replace: true });
  return [isDay(asked) ? asked : first, choose];
}
