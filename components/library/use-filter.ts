"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";

import { type LibraryFilter, readLibraryFilter, writeLibraryFilter } from "@/lib/domain/library-filter";

export type ChangeFilter = (change: Partial<LibraryFilter>, how?: { replace?: boolean }) => void;

/** The filter in the address, which is its only place: it can be shared, and Back goes back. */
export function useFilter() {
  const params = useSearchParams();
  const path = usePathname();
  const address = params.toString();
  const { filter, unusable } = useMemo(() => readLibraryFilter(new URLSearchParams(address)), [address]);

  const go = useCallback(
    (next: LibraryFilter, replace: boolean) => {
      const query = writeLibraryFilter(next).toString();
      const url = query === "" ? path : `${path}?${query}`;
      // Without a request for the page: the list is asked for by itself.
      if (replace) window.history.replaceState(null, "", url);
      else window.history.pushState(null, "", url);
    },
    [path],
  );

  const change: ChangeFilter = useCallback(
    (changes, { replace = false } = {}) => go({ ...filter, ...changes }, replace),
    [filter, go],
  );

  return { filter, unusable, change, tidy: () => go(filter, true) };
}
