"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";

import { createPictureChooser, type PictureChooser } from "./choose-picture";
import { usePlaygroundStore } from "./playground-provider";

/** One chooser as long as the page lives, in the language that the page has by then. */
export function usePictureChooser(): PictureChooser {
  const store = usePlaygroundStore();
  const t = useTranslations();
  const [chooser] = useState(() => createPictureChooser(store, t));
  useEffect(() => chooser.speak(t), [chooser, t]);
  return chooser;
}
