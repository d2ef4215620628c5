"use client";

import { Camera, Link } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";

import { Button, buttonClass } from "@/components/ui/button";

import type { PictureChooser } from "./choose-picture";

interface LinkFormProps {
  text: string;
  error: boolean;
  onType: (text: string) => void;
  onTake: () => void;
  onClose: () => void;
}

const focusOnce = (input: HTMLInputElement | null) => input?.focus();

/** No form of its own: it stands inside the form of the generation. */
function LinkForm({ text, error, onType, onTake, onClose }: LinkFormProps) {
  const t = useTranslations();
  return (
    <div className="flex min-h-11 items-center gap-2">
      <input
        type="url"
        inputMode="url"
        autoComplete="off"
        ref={focusOnce}
        aria-label={t("pictures.ways.link")}
        aria-invalid={error || undefined}
        aria-describedby={error ? "image-error" : undefined}
        placeholder="https://…"
        value={text}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onClose();
          if (event.key !== "Enter" || event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          onTake();
        }}
        className="field h-11 min-w-0 flex-1 px-3 text-body max-md:text-large md:h-9"
      />
      <Button disabled={text.trim() === ""} onClick={onTake}>
        {t("pictures.ways.add")}
      </Button>
    </div>
  );
}

interface PictureWaysProps {
  chooser: PictureChooser;
  /** Whether the last picture was refused. */
  failed: boolean;
}

/** The ways in besides choosing, dropping and pasting: a link, and on a phone its camera. */
export function PictureWays({ chooser, failed }: PictureWaysProps) {
  const t = useTranslations();
  const [text, setText] = useState<string | null>(null);
  if (text !== null) {
    return (
      <LinkForm
        text={text}
        error={failed}
        onType={setText}
        onTake={() => text.trim() !== "" && void chooser.chooseUrl(text)}
        onClose={() => setText(null)}
      />
    );
  }
  return (
    <div className="flex min-h-11 items-center gap-1">
      <Button variant="quiet" className="-ml-3" onClick={() => setText("")}>
        <Link aria-hidden size={16} strokeWidth={1.75} />
        {t("pictures.ways.useLink")}
      </Button>
      <span
        className={`relative hidden! has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:inline-flex! ${buttonClass("quiet")}`}
      >
        <Camera aria-hidden size={16} strokeWidth={1.75} />
        <span aria-hidden>{t("pictures.ways.takePhoto")}</span>
        <input
          type="file"
          aria-label={t("pictures.ways.takePhoto")}
          accept="image/*"
          capture="environment"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = "";
            if (file) void chooser.choose(file);
          }}
          className="absolute inset-0 cursor-pointer text-[0] opacity-0"
        />
      </span>
    </div>
  );
}
