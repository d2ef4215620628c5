/** Each language is a file beside this one and a folder of its parts, named by its code. The first is always whole. */
export const languages = { en: "English", de: "Deutsch" } as const;
export type Language = keyof typeof languages;

export const defaultLanguage: Language = "en";
/** Of dates inside sentences, which are months of the books; moments of the day are shown in the browser's own. */
export const wordsTimeZone = "UTC";
/** Set in the browser by whoever chooses a language. */
export const languageCookie = "firstframe-language";

function known(code: string): Language | null {
  const [primary = ""] = code.trim().toLowerCase().split("-");
  return Object.hasOwn(languages, primary) ? (primary as Language) : null;
}

function chosen(cookies: string): Language | null {
  const pair = cookies.split(";").find((each) => each.trim().startsWith(`${languageCookie}=`));
  return pair === undefined ? null : known(pair.slice(pair.indexOf("=") + 1));
}

/** The codes of an Accept-Language header, the most wanted first. */
function wanted(header: string): string[] {
  return header
    .split(",")
    .map((entry) => {
      const [code = "", ...parameters] = entry.split(";");
      const weight = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find(Boolean);
      return { code, weight: Number(weight ?? 1) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ code }) => code);
}

/** The language to answer a request in: the chosen one, else the first of the browser's that is here. */
export function languageOf(headers: Headers): Language {
  return (
    chosen(headers.get("cookie") ?? "") ??
    wanted(headers.get("accept-language") ?? "")
      .map(known)
      .find((code) => code !== null) ??
    defaultLanguage
  );
}
