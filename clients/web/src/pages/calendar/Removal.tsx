import { Button } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { useState } from "react";
import { messages } from "./messages";

interface Props {
  readonly name: string;
  readonly onRemove: () => void;
}

/** Takes something away at the second press. */
export function Removal({ name, onRemove }: Props) {
  const m = useMessages(messages);
  const [sure, setSure] = useState(false);
  return (
    <Button
      size="compact-sm"
      variant={sure ? "filled" : "default"}
      {...(sure ? { color: "red" } : { "aria-label": m.removeNamed(name) })}
      onBlur={() => setSure(false)}
      onClick={() => (sure ? onRemove() : setSure(true))}
    >
      {sure ? m.removeSure : m.remove}
    </Button>
  );
}
