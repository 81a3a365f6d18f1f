/** The look that all clients share: a calm, dense register of ink on paper. Colours here meet WCAG AA on their grounds. */
import {
  type CSSVariablesResolver,
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
} from "@mantine/core";
import { colours, fontFamily, SCHEME_KEY } from "./colours";

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
  fontFamily,
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

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, ...colours });

export const colorSchemeManager = localStorageColorSchemeManager({ key: SCHEME_KEY });
