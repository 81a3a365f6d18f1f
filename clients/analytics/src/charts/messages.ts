import { catalogue } from "@zhurnal/shared/i18n/messages";

export const heatMessages = catalogue({ less: "реже", more: "чаще" }, { less: "fewer", more: "more" });

export const summaryMessages = catalogue(
  {
    none: "Данных за эти дни нет.",
    one: (label: string, value: string) => `${label}: ${value}.`,
    line: (first: string, from: string, last: string, to: string) => `${first}: ${from}. ${last}: ${to}.`,
    extremes: (high: string, highest: string, low: string, lowest: string) =>
      `Больше всего: ${high} (${highest}). Меньше всего: ${low} (${lowest}).`,
  },
  {
    none: "There is no data for these days.",
    one: (label: string, value: string) => `${label}: ${value}.`,
    line: (first: string, from: string, last: string, to: string) => `${first}: ${from}. ${last}: ${to}.`,
    extremes: (high: string, highest: string, low: string, lowest: string) =>
      `The most: ${high} (${highest}). The least: ${low} (${lowest}).`,
  },
);
