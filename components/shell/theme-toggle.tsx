"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";

import { Button } from "@/components/ui/button";

const storageKey = "firstframe-theme";
const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];

const icons = { system: Monitor, light: Sun, dark: Moon };
const changed = new EventTarget();

function currentTheme(): Theme {
  const theme = document.documentElement.dataset["theme"];
  return theme === "light" || theme === "dark" ? theme : "system";
}

function chooseTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  try {
    if (theme === "system") localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  changed.dispatchEvent(new Event("change"));
}

function subscribe(onChange: () => void): () => void {
  changed.addEventListener("change", onChange);
  return () => changed.removeEventListener("change", onChange);
}

const after = (theme: Theme): Theme => themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";

export function ThemeToggle() {
  const t = useTranslations();
  const theme = useSyncExternalStore(subscribe, currentTheme, (): Theme => "system");
  const next = after(theme);
  const Icon = icons[theme];
  const names = { theme: t(`shell.theme.names.${theme}`), next: t(`shell.theme.names.${next}`) };
  return (
    <Button
      variant="icon"
      aria-label={t("shell.theme.change", names)}
      title={t("shell.theme.now", { theme: names.theme })}
      // Asked for at the click: one that comes while the page wakes up still has the server's theme around it.
      onClick={() => chooseTheme(after(currentTheme()))}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} />
    </Button>
  );
}
