import { useMediaQuery } from "@mantine/hooks";

/** Whether the screen is a phone's: the style sheets turn at the same width. */
export const useNarrow = (): boolean =>
  useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false }) ?? false;
