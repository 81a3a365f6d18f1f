import { MantineProvider } from "@mantine/core";
import { SessionProvider } from "@zhurnal/shared/auth/SessionProvider";
import { LocaleProvider } from "@zhurnal/shared/i18n/LocaleProvider";
import { colorSchemeManager, cssVariables, theme } from "@zhurnal/shared/theme/theme";
import { textOf } from "@zhurnal/shared/urql/texts";
import { BrowserRouter } from "react-router";
import { Gate } from "./Gate";
import { endOwnDevice } from "./leaving";

/** The composition root: what every page stands on. */
export function App() {
  return (
    <LocaleProvider>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
      >
        <SessionProvider textOf={textOf} onLeaving={endOwnDevice}>
          <BrowserRouter>
            <Gate />
          </BrowserRouter>
        </SessionProvider>
      </MantineProvider>
    </LocaleProvider>
  );
}
