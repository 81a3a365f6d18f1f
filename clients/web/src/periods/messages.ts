import { catalogue } from "@zhurnal/shared/i18n/messages";

export const periodMessages = catalogue(
  { period: "Период", closed: (name: string) => `${name} (закрыт)` },
  { period: "Period", closed: (name: string) => `${name} (closed)` },
);
