import { formatDecimal } from "@zhurnal/shared/i18n/format";
import { useLocale, useMessages } from "@zhurnal/shared/i18n/LocaleProvider";
import { memo } from "react";
import { AverageButton } from "../../average/AverageButton";
import classes from "./JournalTable.module.css";
import { journalMessages } from "./messages";
import type { AverageData } from "./read";

interface Props {
  readonly name: string;
  readonly average: AverageData | null;
  /** What it will be when the typed marks are confirmed; undefined when nothing is unconfirmed. */
  readonly provisional: string | null | undefined;
}

export const AverageCell = memo(function AverageCell({ name, average, provisional }: Props) {
  const m = useMessages(journalMessages);
  const { locale } = useLocale();
  return (
    <td className={classes["average"]} data-provisional={provisional !== undefined || undefined}>
      {provisional !== undefined ? (
        <span title={m.provisional}>{provisional === null ? "" : formatDecimal(locale, provisional)}</span>
      ) : (
        average && <AverageButton title={m.averageOf(name)} average={average} />
      )}
    </td>
  );
});
