/** The colours and the typeface as CSS knows them: what a client needs of the look, with or without the component library. */

/** By colour scheme. Each pair of text and ground meets WCAG AA. */
export const colours = {
  light: {
    "--mantine-color-text": "#000000",
    "--mantine-color-body": "#ffffff",
    "--mantine-color-dimmed": "#545d66",
    "--mantine-color-placeholder": "#68717a",
    "--mantine-color-anchor": "#24527a",
    "--zh-ground": "#f5f6f8",
    "--zh-paper": "#ffffff",
    "--zh-line": "#dfe3e8",
    "--zh-line-strong": "#c3cad2",
    "--zh-focus": "#1c6dd0",
    "--zh-today": "#eaf2fb",
    "--zh-absent": "#f3f4f6",
    "--zh-good": "#1c7336",
    "--zh-fair": "#1f4f86",
    "--zh-weak": "#8a5a00",
    "--zh-bad": "#b3261e",
    "--zh-bad-ground": "#fdecea",
    "--zh-wait-ground": "#fff4d6",
    "--zh-live-ground": "#dff3e4",
  },
  dark: {
    "--mantine-color-text": "#d5dbe2",
    "--mantine-color-body": "#14181d",
    "--mantine-color-dimmed": "#a7b0ba",
    "--mantine-color-placeholder": "#98a1ab",
    "--mantine-color-anchor": "#8fbdea",
    "--zh-ground": "#0f1317",
    "--zh-paper": "#181d23",
    "--zh-line": "#2b323a",
    "--zh-line-strong": "#414b56",
    "--zh-focus": "#6db1ff",
    "--zh-today": "#17293c",
    "--zh-absent": "#1f252c",
    "--zh-good": "#7fd396",
    "--zh-fair": "#9cc6f2",
    "--zh-weak": "#f0c36a",
    "--zh-bad": "#ff9d94",
    "--zh-bad-ground": "#4a1f1c",
    "--zh-wait-ground": "#453812",
    "--zh-live-ground": "#16402a",
  },
} as const;

export const fontFamily = '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** Where the choice between them is kept on the device. */
export const SCHEME_KEY = "zhurnal.color-scheme";
