import { MantineProvider } from "@mantine/core";
import { SessionProvider } from "@zhurnal/shared/auth/SessionProvider";
import { LocaleProvider } from "@zhurnal/shared/i18n/LocaleProvider";
import { colorSchemeManager, cssVariables, theme } from "@zhurnal/shared/theme/theme";
import { BrowserRouter } from "react-router";
import { Gate } from "./Gate";
import { textOf } from "./texts";

/** The composition root: what every dashboard stands on. */
export function App() {
  return (
    <LocaleProvider>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
      >
        <SessionProvider textOf={textOf}>
          <BrowserRouter basename="/analytics">
            <Gate />
          </BrowserRouter>
        </SessionProvider>
      </MantineProvider>
    </LocaleProvider>
  );
}
