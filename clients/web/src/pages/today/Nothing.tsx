import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { Empty } from "../../ui/states";
import { messages } from "./messages";

const COORDINATORS = new Set(["MUNICIPAL_COORDINATOR", "REGIONAL_COORDINATOR"]);

/** For those to whom nothing of a school belongs: coordinators, and accounts that nobody has given anything yet. */
export function Nothing({ roles }: { readonly roles: readonly string[] }) {
  const m = useMessages(messages);
  return roles.some((role) => COORDINATORS.has(role)) ? (
    <Empty title={m.aggregates} text={m.aggregatesText} />
  ) : (
    <Empty title={m.nothing} text={m.nothingText} />
  );
}
