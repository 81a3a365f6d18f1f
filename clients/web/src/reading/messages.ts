import { catalogue } from "@zhurnal/shared/i18n/messages";

export const readingMessages = catalogue(
  { offlineAsOf: (time: string) => `Нет связи. Показано то, что было: ${time}` },
  { offlineAsOf: (time: string) => `Offline. This is how it stood at ${time}` },
);
