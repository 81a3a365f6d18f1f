import { isDay } from "@zhurnal/shared/i18n/days";
import { useSearchParams } from "react-router";

/** The day that the address names, null where it names none, and the way to another. */
export function useDay(): [string | null, (day: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const asked = search.get("day");
  const choose = (day: string | null) =>
    setSearch(
      (before) => {
        const { day: _, ...others } = Object.fromEntries(before);
        return day === null ? others : { ...others, day };
      },
      { replace: true },
    );
  return [isDay(asked) ? asked : null, choose];
}
