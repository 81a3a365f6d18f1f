import { MantineProvider } from "@mantine/core";
import { LocaleProvider } from "@zhurnal/shared/i18n/LocaleProvider";
import { colorSchemeManager, cssVariables, theme } from "@zhurnal/shared/theme/theme";
import { Gate } from "./Gate";

/** The composition root: what every screen stands on. */
export function App() {
  return (
    <LocaleProvider>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
      >
        <Gate />
      </MantineProvider>
    </LocaleProvider>
  );
}
