/** Light or dark: as the reader chose on this device, else as the system is. color-scheme.js does the same before the first paint. */
import { SCHEME_KEY } from "@zhurnal/shared/theme/colours";

const schemes = ["auto", "light", "dark"] as const;
export type Scheme = (typeof schemes)[number];

const system = matchMedia("(prefers-color-scheme: dark)");

export const storedScheme = (): Scheme =>
  schemes.find((scheme) => scheme === localStorage.getItem(SCHEME_KEY)) ?? "auto";

function show(): void {
  const scheme = storedScheme();
  const shown = scheme === "auto" ? (system.matches ? "dark" : "light") : scheme;
  document.documentElement.setAttribute("data-mantine-color-scheme", shown);
}

export function chooseScheme(scheme: Scheme): void {
  localStorage.setItem(SCHEME_KEY, scheme);
  show();
}

export const followSystem = (): void => system.addEventListener("change", show);
