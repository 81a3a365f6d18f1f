import { LocaleProvider } from "@zhurnal/shared/i18n/LocaleProvider";
import { Gate } from "./Gate";

/** The composition root: what every screen stands on. */
export const App = () => (
  <LocaleProvider>
    <Gate />
  </LocaleProvider>
);
