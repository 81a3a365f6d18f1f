/** Which language the interface speaks. Russian first; the choice is kept on the device. */
export const locales = ["ru", "en"] as const;
export type Locale = (typeof locales)[number];

const STORAGE_KEY = "zhurnal.locale";

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

/** The language chosen on this device, Russian when none was. */
export function storedLocale(): Locale {
  const stored = localStorage.getItem(STORAGE_KEY);
  return isLocale(stored) ? stored : "ru";
}

export function storeLocale(locale: Locale): void {
  localStorage.setItem(STORAGE_KEY, locale);
}
