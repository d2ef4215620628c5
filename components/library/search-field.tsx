"use client";

import { Search, X } from "lucide-react";
import { type Ref, useEffect, useState } from "react";
import { useTranslations } from "use-intl";

import { mostSearchCharacters } from "@/lib/domain/library-filter";

import type { ChangeFilter } from "./use-filter";

const quietMs = 250;

interface SearchFieldProps {
  q: string;
  field: Ref<HTMLInputElement>;
  onChange: ChangeFilter;
}

/** Looks for words as they are typed. A word more is no new step for the browser's Back. */
export function SearchField({ q, field, onChange }: SearchFieldProps) {
  const t = useTranslations();
  const [text, setText] = useState(q);
  /** What the address said when it was last looked at: it changes by Back, too. */
  const [known, setKnown] = useState(q);
  if (q !== known) {
    setKnown(q);
    if (q.trim() !== text.trim()) setText(q);
  }

  useEffect(() => {
    if (text.trim() === q.trim()) return;
    const timer = setTimeout(() => onChange({ q: text.trim() }, { replace: q !== "" }), quietMs);
    return () => clearTimeout(timer);
  }, [text, q, onChange]);

  return (
    <search className="relative min-w-0 flex-1 md:w-72 md:flex-none lg:w-96">
      <Search
        aria-hidden
        size={16}
        strokeWidth={1.75}
        className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-muted"
      />
      <input
        ref={field}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        aria-label={t("library.search.label")}
        aria-keyshortcuts="/"
        placeholder={t("library.search.placeholder")}
        value={text}
        maxLength={mostSearchCharacters}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          if (text === "") event.currentTarget.blur();
          else setText("");
        }}
        className="field h-11 w-full pr-10 pl-9 text-large md:h-9 md:text-body"
      />
      {text === "" ? (
        <kbd
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 rounded-inner border border-line px-1.5 font-sans text-small text-faint pointer-coarse:hidden"
        >
          /
        </kbd>
      ) : (
        <button
          type="button"
          aria-label={t("library.search.clear")}
          onClick={() => setText("")}
          className="absolute top-0 right-0 grid size-11 place-items-center text-muted hover:text-ink md:size-9"
        >
          <X aria-hidden size={16} strokeWidth={1.75} />
        </button>
      )}
    </search>
  );
}
