import { NativeSelect } from "@mantine/core";
import { useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { periodMessages } from "./messages";
import { inOrder, type Period } from "./periods";

interface Props {
  readonly periods: readonly Period[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

export function PeriodSelect({ periods, value, onChange }: Props) {
  const m = useMessages(periodMessages);
  return (
    <NativeSelect
      size="xs"
      aria-label={m.period}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={inOrder(periods).map(({ id, name, closed }) => ({ value: id, label: closed ? m.closed(name) : name }))}
    />
  );
}
