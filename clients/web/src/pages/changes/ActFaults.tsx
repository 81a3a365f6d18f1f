import type { ChangeDayMutation } from "@zhurnal/shared/generated/graphql";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import classes from "./Changes.module.css";
import { messages } from "./messages";

type Refused = Exclude<ChangeDayMutation["changeDay"], { __typename: "LessonsChanged" }>;

/** Why the act cannot be: for a clash both sides. */
export function ActFaults({ answer }: { readonly answer: Refused }) {
  const m = useMessages(messages);
  if (answer.__typename !== "SlotTaken") {
    const text = answer.__typename === "InvalidInput" ? answer.message : m[answer.__typename];
    return (
      <p role="alert" className={classes["faults"]}>
        {text}
      </p>
    );
  }
  return (
    <div role="alert" className={classes["faults"]}>
      <strong>{m.taken}</strong>
      <ul>
        {answer.clashes.map(({ kind, lesson, other }) => (
          <li key={`${kind} ${lesson?.id} ${other?.id}`}>
            {m.clash(
              lesson?.number ?? 0,
              m[kind === "ROOM" ? "CLASH_ROOM" : kind],
              other ? `${other.group.name}, ${other.subject.name}` : m.another,
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
