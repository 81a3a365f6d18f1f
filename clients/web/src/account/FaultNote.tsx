import { Alert } from "@mantine/core";
import type { Fault } from "@zhurnal/shared/auth/http";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { accountMessages } from "./messages";

interface Props {
  readonly fault: Fault | null;
  /** What is said where the server gave no reason. */
  readonly wrong: string;
  /** What is said for the server's reasons, by their names; its own sentence for others. */
  readonly said?: Readonly<Record<string, string>>;
}

/** Why something about signing in did not succeed. */
export function FaultNote({ fault, wrong, said = {} }: Props) {
  const m = useMessages(accountMessages);
  if (!fault) return null;
  const { code, reason, text } = fault;
  const general = { "too-many": m.tooMany, unreachable: m.unreachable, wrong, confirm: wrong };
  return (
    <Alert color="red" role="alert" p="xs">
      {code === "refused" ? (said[reason] ?? (text || wrong)) : general[code]}
    </Alert>
  );
}
