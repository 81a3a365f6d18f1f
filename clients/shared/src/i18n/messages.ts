/** Message catalogues: one per page, Russian and English side by side, so that a missing key fails the type check. */
import type { Locale } from "./locale";

type Message = string | ((...values: never[]) => string);
type Shape = Record<string, Message>;
type Widened<T extends Shape> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };

export type Catalogue<T extends Shape> = Readonly<Record<Locale, Widened<T>>>;

/** A catalogue whose English half has exactly the keys of its Russian half. */
export function catalogue<T extends Shape>(ru: T, en: NoInfer<Widened<T>>): Catalogue<T> {
  return { ru: ru as Widened<T>, en };
}

type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

const rules: Record<Locale, Intl.PluralRules> = {
  ru: new Intl.PluralRules("ru"),
  en: new Intl.PluralRules("en"),
};

/** "1 урок", "2 урока", "5 уроков": the count with the form that the language's own rules choose. */
export function counted(locale: Locale, count: number, forms: PluralForms): string {
  return `${count} ${forms[rules[locale].select(count)] ?? forms.other}`;
}
