import { describe, expect, it } from "vitest";

import { languageOf } from "./languages";

describe("the language of a request", () => {
  it.each([
    ["nothing is said", {}, "en"],
    ["the browser wants German", { "accept-language": "de-AT,de;q=0.9,en;q=0.5" }, "de"],
    ["German is wanted less than English", { "accept-language": "de;q=0.4, en-GB;q=0.9" }, "en"],
    ["the first that is wanted is not here", { "accept-language": "fr-CH, de;q=0.8, *;q=0.1" }, "de"],
    ["German is refused", { "accept-language": "de;q=0, fr" }, "en"],
    ["it was chosen", { "accept-language": "en", cookie: "a=b; firstframe-language=de" }, "de"],
    ["a language was chosen that is not here", { cookie: "firstframe-language=xx" }, "en"],
    [
      "somebody wrote nonsense",
      { "accept-language": ";;q=x,,__proto__", cookie: "firstframe-language" },
      "en",
    ],
  ])("%s", (_, headers, language) => {
    expect(languageOf(new Headers(headers as Record<string, string>))).toBe(language);
  });
});
