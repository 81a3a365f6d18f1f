import { Badge, Button, Checkbox, Text } from "@mantine/core";
import { formatInstant } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useZone } from "@zhurnal/shared/i18n/zone";
import classes from "./Family.module.css";
import { messages } from "./messages";
import { type Right, standing } from "./rights";
import { useDays } from "./useDays";

interface Props {
  readonly right: Right;
  readonly day: string;
  /** Absent for those who may only look. */
  readonly onChoose?: ((chosen: boolean) => void) | undefined;
  readonly chosen: boolean;
  readonly onChange: () => void;
}

const COLOURS = { inForce: "green", toCome: "blue", ended: "gray" };

/** One right: what it opens, on what basis, when, and what it said before. */
export function RightLine({ right, day, onChoose, chosen, onChange }: Props) {
  const m = useMessages(messages);
  const days = useDays();
  const state = standing(right, day);
  const name = right.guardian.fullName;
  return (
    <li className={classes["right"]}>
      {onChoose && (
        <Checkbox
          aria-label={m.choose(m[right.scope], name)}
          checked={chosen}
          disabled={state === "ended"}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      )}
      <div className={classes["what"]}>
        <Text fw={600} size="sm">
          {m[right.scope]}{" "}
          <Badge variant="light" c="var(--mantine-color-text)" color={COLOURS[state]} tt="none" fw={500} ml={4}>
            {m[state]}
          </Badge>
        </Text>
        <Text size="sm">{[days(right), right.document || m[right.basis]].join(" · ")}</Text>
        {right.endedBy && <Text size="sm">{m.endedBy(right.endDocument || m[right.endedBy])}</Text>}
        <History right={right} />
      </div>
      {onChoose && (
        <Button variant="default" size="xs" aria-label={m.changeOf(m[right.scope], name)} onClick={onChange}>
          {m.change}
        </Button>
      )}
    </li>
  );
}

function History({ right }: { readonly right: Right }) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const timeZone = useZone();
  const days = useDays();
  const at = (instant: string) =>
    formatInstant(locale, instant, { day: "numeric", month: "long", hour: "numeric", minute: "numeric", timeZone });
  const { history, grantedAt, grantedBy } = right;
  if (history.length === 0 && !grantedAt) return null;
  return (
    <details className={classes["history"]}>
      <summary>{m.history(history.length + (grantedAt ? 1 : 0))}</summary>
      <ol>
        {grantedAt && <li>{m.granted(grantedBy ?? "", at(grantedAt))}</li>}
        {history.map((each) => (
          <li key={each.changedAt}>
            {m.before(at(each.changedAt), each.changedBy ?? "")}:{" "}
            {[days(each), each.document || m[each.basis]].join(" · ")}
          </li>
        ))}
      </ol>
    </details>
  );
}
