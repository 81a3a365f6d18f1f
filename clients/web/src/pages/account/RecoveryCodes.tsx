import { Button, CopyButton, Group, Text } from "@mantine/core";
import { common } from "@zhurnal/shared/i18n/common";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import classes from "./AccountPage.module.css";
import { messages } from "./messages";

interface Props {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}

/** Codes for the day the phone is lost, to be kept on paper. */
export function RecoveryCodes({ codes, onClose }: Props) {
  const m = useMessages(messages);
  const { close } = useMessages(common);
  return (
    <section aria-label={m.codes}>
      <Text size="sm" mb="xs">
        {m.codesText}
      </Text>
      <ul className={classes["codes"]}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="xs" mb="sm">
        <CopyButton value={codes.join("\n")}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? m.copied : m.copy}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onClose}>
          {close}
        </Button>
      </Group>
    </section>
  );
}
