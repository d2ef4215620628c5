"use client";

import { Plus } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useTranslations } from "use-intl";

import { FieldError } from "@/components/ui/field";
import { normaliseTag, tagLimits } from "@/lib/domain/tags";

import { listTags } from "./change-generations";
import { TagChip } from "./tag-chip";

const mostSuggestions = 10;

interface TagPanelProps {
  /** What is carried already. */
  tags: readonly string[];
  problem: string | null;
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
}

/** A field for tags: Enter or a comma adds what is typed, a press one that is in use elsewhere. */
export function TagPanel({ tags, problem, onAdd, onRemove }: TagPanelProps) {
  const t = useTranslations();
  const id = useId();
  const [known, setKnown] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState(false);

  useEffect(() => {
    let left = false;
    void listTags().then((all) => (left ? undefined : setKnown(all)));
    return () => {
      left = true;
    };
  }, []);

  const add = (text: string) => {
    if (text.trim() === "") return setTyped("");
    const tag = normaliseTag(text);
    setRefused(tag === null);
    if (tag === null) return;
    setTyped("");
    if (!tags.includes(tag)) onAdd(tag);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const last = tags.at(-1);
    if ((event.key === "Enter" && !event.nativeEvent.isComposing) || event.key === ",") {
      event.preventDefault();
      add(typed);
    } else if (event.key === "Backspace" && typed === "" && last !== undefined) onRemove(last);
  };

  const wanted = normaliseTag(typed) ?? "";
  const suggestions = known
    .filter((tag) => !tags.includes(tag) && tag.includes(wanted))
    .slice(0, mostSuggestions);
  const wrong = refused ? t("labels.tags.refused", { most: tagLimits.maxLength }) : problem;
  return (
    <div className="grid gap-3">
      {tags.length > 0 ? (
        <ul aria-label={t("labels.tags.carried")} className="flex flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li key={tag} className="min-w-0">
              <TagChip tag={tag} onRemove={() => onRemove(tag)} />
            </li>
          ))}
        </ul>
      ) : null}
      <div className="grid gap-1.5">
        <label htmlFor={id} className="sr-only">
          {t("labels.tags.add")}
        </label>
        <input
          id={id}
          value={typed}
          placeholder={t("labels.tags.placeholder")}
          autoComplete="off"
          autoCapitalize="none"
          enterKeyHint="done"
          aria-invalid={refused || undefined}
          aria-describedby={wrong ? `${id}-error` : undefined}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value.includes(",")) add(value.slice(0, value.indexOf(",")));
            else setTyped(value);
          }}
          onKeyDown={onKeyDown}
          className="field h-11 w-full px-3 text-large md:h-9 md:text-body"
        />
        {wrong ? <FieldError id={`${id}-error`}>{wrong}</FieldError> : null}
      </div>
      {suggestions.length > 0 ? (
        <ul aria-label={t("labels.tags.known")} className="flex flex-wrap gap-1.5">
          {suggestions.map((tag) => (
            <li key={tag} className="min-w-0">
              <button
                type="button"
                aria-label={t("labels.tags.addOne", { tag })}
                onClick={() => add(tag)}
                className="flex min-h-7 max-w-full items-center gap-1 rounded-full border border-dashed border-field-line px-2.5 text-small text-muted transition-colors hover:bg-raised hover:text-ink pointer-coarse:min-h-11"
              >
                <Plus aria-hidden size={16} strokeWidth={1.75} className="-ml-1 shrink-0" />
                <span className="truncate">{tag}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
