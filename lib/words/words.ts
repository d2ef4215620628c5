import type { createTranslator, Messages } from "use-intl";

import type { en } from "./en";
import type { Language } from "./languages";

type Catalogue = typeof en;
type Same<T> = T extends string ? string : { readonly [Key in keyof T]: Same<T[Key]> };

export type Subject = keyof Catalogue;

/** What a language's file holds: the same keys as English. */
export type Translation = Same<Catalogue>;

declare module "use-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: Catalogue;
  }
}

/** Says a sentence of the catalogue, `t("errors.internal")`. Components have it from `useTranslations()`. */
export type Words = ReturnType<typeof createTranslator<Messages>>;
