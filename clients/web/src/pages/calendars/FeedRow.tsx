import { Button, CopyButton, Group, Text, TextInput } from "@mantine/core";
import { IconCalendarPlus, IconCheck, IconCopy } from "@tabler/icons-react";
import { formatInstant } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import classes from "./Calendars.module.css";
import { messages } from "./messages";
import type { Subject } from "./subjects";

interface Props {
  readonly subject: Subject;
  /** The address where it has just been made; it is never told again. */
  readonly address: string | null;
  readonly onMake: () => void;
  readonly onRevoke: (feedId: string) => void;
}

/** Calendar programs take a subscription by this scheme. */
const subscription = (address: string) => address.replace(/^https?:/, "webcal:");

export function FeedRow({ subject: { name, feed }, address, onMake, onRevoke }: Props) {
  const m = useMessages(messages);
  const { locale } = useLocale();
  const day =
    feed &&
    formatInstant(locale, feed.createdAt, { day: "numeric", month: "long", year: "numeric", timeZone: undefined });
  return (
    <li className={classes["feed"]}>
      <div className={classes["head"]}>
        <div>
          <Text fw={600}>{name}</Text>
          <Text c="dimmed" size="sm">
            {day ? m.since(day) : m.none}
          </Text>
        </div>
        <Group gap="xs">
          <Button
            variant={feed ? "default" : "filled"}
            aria-label={feed ? m.renewFor(name) : m.getFor(name)}
            onClick={onMake}
          >
            {feed ? m.renew : m.get}
          </Button>
          {feed && (
            <Button variant="default" aria-label={m.revokeFor(name)} onClick={() => onRevoke(feed.id)}>
              {m.revoke}
            </Button>
          )}
        </Group>
      </div>
      {address && (
        <div className={classes["address"]} role="status">
          <TextInput
            label={m.yours}
            description={m.once}
            value={address}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
          <Group gap="xs" mt="xs">
            <CopyButton value={address}>
              {({ copied, copy }) => (
                <Button
                  leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
                  onClick={copy}
                >
                  {copied ? m.copied : m.copy}
                </Button>
              )}
            </CopyButton>
            <Button
              component="a"
              href={subscription(address)}
              variant="default"
              leftSection={<IconCalendarPlus size={16} aria-hidden />}
            >
              {m.open}
            </Button>
          </Group>
        </div>
      )}
    </li>
  );
}
