"use client";

import { useEffect } from "react";

/**
 * The tab's title of a page that has to read before it knows it. Until then the page's metadata name it. What stands in
 * the head is kept so while the page is there, since metadata may arrive after the page.
 */
export function PageTitle({ children: name }: { children: string }) {
  useEffect(() => {
    const title = `${name} · Firstframe`;
    const keep = () => {
      if (document.title !== title) document.title = title;
    };
    keep();
    const observer = new MutationObserver(keep);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [name]);
  return null;
}
