"use client";

import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import { useTranslations } from "use-intl";

import type { KnownPerson } from "@/lib/domain/people";

import { Avatar } from "./avatar";
import { askedName, peopleFor, typedName } from "./mentions";
import { useRoom } from "./review-room";

export interface Writing {
  body: string;
  /** Who was chosen after an `@`. */
  named: { id: string; name: string }[];
}

interface MentionFieldProps {
  area: RefObject<HTMLTextAreaElement | null>;
  label: string;
  placeholder?: string;
  describedBy?: string;
  value: Writing;
  onChange: (value: Writing) => void;
  onSend: () => void;
  onLeave: () => void;
}

/** Who may be meant by the `@…` before the caret, and what the keys do about it. */
function useNaming({ area, value, onChange }: MentionFieldProps) {
  const { access } = useRoom();
  const [caret, setCaret] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  const asked = caret === null ? null : askedName(value.body, caret);
  const found = asked ? peopleFor(access.people, asked.query) : [];
  const close = () => setCaret(null);

  const name = (person: KnownPerson) => {
    if (!asked || caret === null) return;
    const before = `${value.body.slice(0, asked.start)}@${typedName(person.name)} `;
    const named = [...value.named.filter(({ id }) => id !== person.id), { id: person.id, name: person.name }];
    onChange({ body: before + value.body.slice(caret), named });
    close();
    const field = area.current;
    field?.focus();
    requestAnimationFrame(() => field?.setSelectionRange(before.length, before.length));
  };

  /** Whether the key was for the list. */
  const press = (event: KeyboardEvent): boolean => {
    const person = found[Math.min(chosen, found.length - 1)];
    if (!person || event.ctrlKey || event.metaKey) return false;
    if (event.key === "ArrowDown") setChosen((chosen + 1) % found.length);
    else if (event.key === "ArrowUp") setChosen((chosen + found.length - 1) % found.length);
    else if (event.key === "Enter" || event.key === "Tab") name(person);
    else if (event.key === "Escape") close();
    else return false;
    event.preventDefault();
    return true;
  };

  const look = (at: number) => {
    setCaret(at);
    setChosen(0);
  };
  return {
    found,
    asked: asked !== null,
    chosen: Math.min(chosen, found.length - 1),
    name,
    press,
    look,
    close,
  };
}

interface PeopleListProps {
  id: string;
  people: readonly KnownPerson[];
  chosen: number;
  onChoose: (person: KnownPerson) => void;
}

function PeopleList({ id, people, chosen, onChoose }: PeopleListProps) {
  const t = useTranslations();
  return (
    <div
      id={id}
      // The field keeps the focus and the caret; a list of the browser's own would take them.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="listbox"
      aria-label={t("review.mention.label")}
      className="grid max-h-56 grid-cols-1 overflow-y-auto rounded-field border border-line bg-surface p-1 shadow-float"
    >
      {people.map((person, index) => (
        <div
          key={person.id}
          id={`${id}-${index}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          onPointerDown={(event) => {
            event.preventDefault(); // the field keeps the focus
            onChoose(person);
          }}
          className={`flex min-h-11 cursor-pointer items-center gap-2 rounded-inner px-2 text-body md:min-h-9 ${index === chosen ? "bg-raised" : ""}`}
        >
          <Avatar name={person.name} />
          <span className="min-w-0 truncate">{person.name}</span>
        </div>
      ))}
    </div>
  );
}

/** Where one writes; `@` offers who may be named. */
export function MentionField(props: MentionFieldProps) {
  const { area, label, placeholder, describedBy, value, onChange, onSend, onLeave } = props;
  const t = useTranslations();
  const id = useId();
  const { access } = useRoom();
  const naming = useNaming(props);
  const canName = access.people.length > 0;
  const isOpen = naming.found.length > 0;

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || naming.press(event)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSend();
    } else if (event.key === "Escape") {
      event.preventDefault();
      onLeave();
    }
  };

  return (
    <div className="grid gap-1">
      <textarea
        ref={area}
        rows={2}
        aria-label={label}
        aria-describedby={describedBy}
        aria-autocomplete={canName ? "list" : undefined}
        aria-controls={isOpen ? id : undefined}
        aria-activedescendant={isOpen ? `${id}-${naming.chosen}` : undefined}
        placeholder={placeholder}
        maxLength={5000}
        value={value.body}
        onChange={({ currentTarget }) => {
          onChange({ ...value, body: currentTarget.value });
          naming.look(currentTarget.selectionStart);
        }}
        onKeyDown={press}
        onBlur={naming.close}
        className="field field-sizing-content max-h-48 min-h-16 w-full resize-none px-3 py-2 text-large md:text-body"
      />
      {isOpen ? (
        <PeopleList id={id} people={naming.found} chosen={naming.chosen} onChoose={naming.name} />
      ) : null}
      <output className="sr-only">
        {canName && naming.asked ? t("review.mention.found", { count: naming.found.length }) : ""}
      </output>
    </div>
  );
}
