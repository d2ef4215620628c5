"use client";

import { useTranslations } from "use-intl";

import { DialogFrame } from "@/components/ui/dialog-frame";
import type { Person } from "@/lib/domain/people";
import { type Action, may } from "@/lib/domain/permissions";

import { useSignedIn } from "./studio-provider";

const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

const groups = [
  {
    place: "everywhere",
    keys: [
      [["command", "Enter"], "generate"],
      [["command", "V"], "paste"],
      [["?"], "list"],
      [["Esc"], "close"],
    ],
  },
  {
    place: "form",
    keys: [
      [["Tab"], "next"],
      [["←", "→"], "step"],
      [["space"], "toggle"],
    ],
  },
  {
    place: "video",
    keys: [
      [["space"], "play"],
      [["←", "→"], "seek"],
    ],
  },
  {
    place: "player",
    keys: [
      [["space", "K"], "play"],
      [["J", "L"], "shuttle"],
      [["←", "→", ",", "."], "frame"],
      [["shift", "←", "→"], "second"],
      [["home", "end"], "ends"],
      [["I", "O"], "range"],
      [["shift", "I", "O"], "toRange"],
      [["X"], "clearRange"],
      [["R"], "loop"],
      [["<", ">"], "speed"],
      [["F"], "fullScreen"],
      [["C"], "comment"],
    ],
  },
  {
    place: "compare",
    keys: [
      [["space"], "play"],
      [["←", "→", ",", "."], "frame"],
      [["home", "end"], "ends"],
    ],
  },
  {
    place: "library",
    keys: [
      [["/"], "search"],
      [["←", "↑", "→", "↓"], "move"],
      [["Enter"], "open"],
      [["X"], "select"],
      [["command", "A"], "selectAll"],
      [["F"], "favourite"],
      [["delete"], "delete"],
      [["Esc"], "letGo"],
    ],
  },
] as const;

/** What a key does that not everybody may. */
const needs: Readonly<Record<string, Action>> = {
  generate: "generation.create",
  paste: "generation.create",
  next: "generation.create",
  step: "generation.create",
  toggle: "generation.create",
  favourite: "generation.organise",
  delete: "generation.delete",
};

/** The keys that do something for whoever looks. */
function keysFor(person: Person | null) {
  return groups
    .map(({ place, keys }) => ({
      place,
      keys: [...keys].filter(([, does]) => {
        const action = needs[does];
        return person === null || action === undefined || may(person.role, action);
      }),
    }))
    .filter(({ keys }) => keys.length > 0);
}

const named = ["space", "home", "end", "delete", "shift"] as const;
const isNamed = (key: string): key is (typeof named)[number] => named.some((each) => each === key);

function Keys({ keys }: { keys: readonly string[] }) {
  const t = useTranslations();
  const printed = (key: string) => {
    if (key === "command") return isApple() ? "⌘" : t("shell.keys.names.control");
    return isNamed(key) ? t(`shell.keys.names.${key}`) : key;
  };
  return (
    <span className="flex gap-1">
      {keys.map((key) => (
        <kbd
          key={key}
          className="min-w-7 rounded-inner border border-line bg-raised px-1.5 py-0.5 text-center font-sans text-small font-medium"
        >
          {printed(key)}
        </kbd>
      ))}
    </span>
  );
}

export function KeySheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  const person = useSignedIn();
  return (
    <DialogFrame title={t("shell.keys.title")} close={t("shell.keys.close")} onClose={onClose}>
      {keysFor(person).map(({ place, keys }) => (
        <section key={place} className="mt-4">
          <h3 className="text-small text-muted">{t(`shell.keys.places.${place}`)}</h3>
          <dl className="mt-1 grid">
            {keys.map(([names, does]) => (
              <div key={does} className="flex items-center justify-between gap-4 py-1.5">
                <dt className="order-last">
                  <Keys keys={names} />
                </dt>
                <dd className="text-body">{t(`shell.keys.does.${does}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </DialogFrame>
  );
}
