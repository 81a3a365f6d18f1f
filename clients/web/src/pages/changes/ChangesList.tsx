import { Anchor, Badge, Button, VisuallyHidden } from "@mantine/core";
import { type ShownChangeFragment, WithdrawChangeDocument } from "@zhurnal/shared/generated/graphql";
import { formatDay } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useId } from "react";
import { Link } from "react-router";
import { useMutation } from "urql";
import { paths } from "../../app/paths";
import classes from "./Changes.module.css";
import { messages } from "./messages";
import { numberOn, told } from "./told";

interface Props {
  readonly changes: readonly ShownChangeFragment[];
  readonly day: string;
  readonly name: string;
  readonly edits: boolean;
  readonly onWithdrawn: () => void;
  readonly onSaid: (text: string) => void;
}

const COLOURS = {
  SUBSTITUTION: "blue",
  MERGED_COVER: "grape",
  MOVE: "teal",
  CANCELLATION: "red",
  ROOM: "gray",
} as const;

/** A day's changes by number; on paper the list for the wall. */
export function ChangesList({ changes, day, name, edits, onWithdrawn, onSaid }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const [, send] = useMutation(WithdrawChangeDocument);
  const id = useId();
  const date = (of: string) => formatDay(locale, of, { day: "numeric", month: "long" });
  const ordered = [...changes].sort((one, other) => numberOn(one, day) - numberOn(other, day));

  const withdraw = async (id: string) => {
    const { data } = await send({ change: id });
    const answer = data?.withdrawChange.__typename;
    if (answer === "LessonsChanged") onWithdrawn();
    onSaid(answer === "LessonsChanged" ? m.withdrawn : answer ? m[answer] : m.failed);
  };

  return (
    <section className={classes["day"]} aria-labelledby={id}>
      <h2 className={classes["date"]} id={id}>
        {name}
      </h2>
      {ordered.length === 0 ? (
        <p className={classes["none"]}>
          <strong>{m.none}.</strong> {m.noneText}
        </p>
      ) : (
        <table className={classes["table"]} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{m.number}</th>
              <th scope="col">{m.group}</th>
              <th scope="col">{m.subject}</th>
              <th scope="col">{m.what}</th>
              {edits && (
                <th scope="col" className="no-print">
                  <VisuallyHidden>{m.withdraw}</VisuallyHidden>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {ordered.map((change) => (
              <tr key={change.id} data-kind={change.kind}>
                <td className={classes["number"]}>{numberOn(change, day)}</td>
                <td className={classes["group"]}>{change.lesson?.group.name}</td>
                <td>
                  {change.lesson?.sheet ? (
                    <Anchor component={Link} to={paths.lesson(change.lesson.id)} inherit underline="always">
                      {change.lesson.subject.name}
                    </Anchor>
                  ) : (
                    change.lesson?.subject.name
                  )}
                </td>
                <td className={classes["what"]}>
                  <Badge color={COLOURS[change.kind]} variant="light" size="sm" tt="none">
                    {m[change.kind]}
                  </Badge>
                  <span>{told(change, day, m, date)}</span>
                  {change.note && <small>{change.note}</small>}
                </td>
                {edits && (
                  <td className="no-print">
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={`${m.withdraw}: ${numberOn(change, day)}, ${change.lesson?.group.name ?? ""}`}
                      onClick={() => void withdraw(change.id)}
                    >
                      {m.withdraw}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
