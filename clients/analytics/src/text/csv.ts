/** A table as a file that spreadsheet programs of the reader's language open as it is. */
import type { Locale } from "@zhurnal/shared/i18n/locale";
import type { Cell, Table } from "./table";

/** What a spreadsheet would take for a formula at the start of a text. */
const FORMULA = /^[=+\-@\t\r]/;
const BYTE_ORDER_MARK = "\ufeff";

/** Russian programs expect semicolons and decimal commas. */
const separators: Readonly<Record<Locale, string>> = { ru: ";", en: "," };

function quoted(text: string, separator: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return safe.includes(separator) || /["\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function printed({ value, text }: Cell, locale: Locale, separator: string): string {
  if (typeof value === "number") return locale === "ru" ? String(value).replace(".", ",") : String(value);
  return quoted(value ?? text, separator);
}

export function csvOf({ columns, rows }: Table, locale: Locale): string {
  const separator = separators[locale];
  const lines = [
    columns.map(({ title }) => quoted(title, separator)),
    ...rows.map((row) => row.map((cell) => printed(cell, locale, separator))),
  ];
  return (
    BYTE_ORDER_MARK +
    lines
      .map((line) => line.join(separator))
      .join("\r\n")
      .concat("\r\n")
  );
}
