import { Text } from "@mantine/core";
import type { LookAtInvitationQuery } from "@zhurnal/shared/generated/graphql";
import { addDays } from "@zhurnal/shared/i18n/days";
import { formatDay, formatInstant } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { messages as rightMessages } from "../family/messages";
import classes from "./Invitation.module.css";
import { messages } from "./messages";

export type Preview = Extract<LookAtInvitationQuery["invitation"], { readonly __typename: "InvitationPreview" }>;

/** Exactly what an invitation opens: the school, the child's given name, each scope with its days. */
export function Opens({ preview }: { readonly preview: Preview }) {
  const m = useMessages(messages);
  const scopes = useMessages(rightMessages);
  const { locale } = useLocale();
  const day = (date: string) => formatDay(locale, date, { day: "numeric", month: "long", year: "numeric" });
  const children = [...new Set(preview.rights.map(({ child }) => child))];
  return (
    <section aria-label={m.opens} className={classes["opens"]}>
      <Text fw={600}>{preview.school}</Text>
      {children.map((child) => (
        <div key={child}>
          <Text component="h2" fw={600} size="lg" mt="xs">
            {child}
          </Text>
          <ul>
            {preview.rights
              .filter((right) => right.child === child)
              .map(({ scope, since, until }) => (
                <li key={`${scope} ${since}`}>
                  {scopes[scope]}{" "}
                  <Text span c="dimmed" size="sm">
                    {until ? m.range(day(since), day(addDays(until, -1))) : m.since(day(since))}
                  </Text>
                </li>
              ))}
          </ul>
        </div>
      ))}
      <Text size="sm" c="dimmed" mt="xs">
        {m.until(formatInstant(locale, preview.expiresAt, { day: "numeric", month: "long", timeZone: undefined }))}
      </Text>
    </section>
  );
}
