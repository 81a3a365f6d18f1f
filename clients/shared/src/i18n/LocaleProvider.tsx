import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo, useState } from "react";
import { type Locale, storedLocale, storeLocale } from "./locale";

interface LocaleState {
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
}

const LocaleContext = createContext<LocaleState>({ locale: "ru", setLocale: () => undefined });

export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const [locale, choose] = useState(storedLocale);
  const setLocale = useCallback((next: Locale) => {
    storeLocale(next);
    choose(next);
  }, []);
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const state = useMemo(() => ({ locale, setLocale }), [locale, setLocale]);
  return <LocaleContext value={state}>{children}</LocaleContext>;
}

export const useLocale = (): LocaleState => useContext(LocaleContext);

/** The half of a catalogue that speaks the reader's language. */
export function useMessages<T>(catalogue: Readonly<Record<Locale, T>>): T {
  return catalogue[useLocale().locale];
}
