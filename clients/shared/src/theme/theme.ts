/** The look that all clients share: a calm, dense register of ink on paper. Colours here meet WCAG AA on their grounds. */
import {
  type CSSVariablesResolver,
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
} from "@mantine/core";

const ink: MantineColorsTuple = [
  "#eef4fa",
  "#dbe7f2",
  "#b5cde4",
  "#8bb1d5",
  "#6698c7",
  "#4b86bd",
  "#356fa6",
  "#2b5f92",
  "#24527a",
  "#183b5a",
];

/** Mantine's own dark greys, cooled to the paper's hue. */
const dark: MantineColorsTuple = [
  "#d5dbe2",
  "#b4bdc7",
  "#8f9aa6",
  "#65717e",
  "#414b56",
  "#2f3842",
  "#20272f",
  "#181d23",
  "#12161b",
  "#0c0f13",
];

export const theme = createTheme({
  primaryColor: "ink",
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, dark },
  fontFamily: '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: { fontFamily: "inherit", fontWeight: "650" },
  defaultRadius: "sm",
  cursorType: "pointer",
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  components: {
    // A dialog's head is no banner of the page.
    Drawer: { defaultProps: { attributes: { header: { role: "presentation" } } } },
    Modal: { defaultProps: { attributes: { header: { role: "presentation" } } } },
    Anchor: { defaultProps: { underline: "hover" } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true, events: { hover: true, focus: true, touch: true } } },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
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
});

export const colorSchemeManager = localStorageColorSchemeManager({ key: "zhurnal.color-scheme" });
