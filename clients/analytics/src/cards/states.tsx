/** What stands in a card that has no chart to show. */
import { Button, Text } from "@mantine/core";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import classes from "./card.module.css";
import { cardMessages } from "./messages";

export function Broken({ onRetry }: { readonly onRetry: () => void }) {
  const c = useMessages(common);
  return (
    <div role="alert" className={classes["blank"]}>
      <Text fw={600}>{c.failedTitle}</Text>
      <Button variant="default" size="xs" onClick={onRetry}>
        {c.retry}
      </Button>
    </div>
  );
}

/** `text`: why there is nothing, where it is not for want of data. */
export function Blank({ text }: { readonly text?: string | undefined }) {
  const m = useMessages(cardMessages);
  return (
    <div className={classes["blank"]}>
      <Text fw={600}>{m.emptyTitle}</Text>
      <Text c="dimmed" size="sm">
        {text ?? m.emptyText}
      </Text>
    </div>
  );
}
