"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo, useState } from "react";

import { type LibraryFilter, readLibraryFilter, writeLibraryFilter } from "@/lib/domain/library-filter";

export type ChangeFilter = (change: Partial<LibraryFilter>, how?: { replace?: boolean }) => void;

/** What was just asked for: the router hands an address on a little later than a box wants to be ticked. */
interface Meant {
  filter: LibraryFilter;
  /** The address it was asked for at. */
  at: string;
}

/** The filter in the address, which is its only place: it can be shared, and Back goes back. */
export function useFilter() {
  const params = useSearchParams();
  const path = usePathname();
  const address = params.toString();
  const read = useMemo(() => readLibraryFilter(new URLSearchParams(address)), [address]);
  const [meant, setMeant] = useState<Meant | null>(null);
  if (meant !== null && meant.at !== address) setMeant(null);
  const filter = meant?.at === address ? meant.filter : read.filter;

  const go = useCallback(
    (next: LibraryFilter, replace: boolean) => {
      const query = writeLibraryFilter(next).toString();
      const url = query === "" ? path : `${path}?${query}`;
      setMeant(query === address ? null : { filter: next, at: address });
      // Without a request for the page: the list is asked for by itself.
      if (replace) window.history.replaceState(null, "", url);
      else window.history.pushState(null, "", url);
    },
    [path, address],
  );

  const change: ChangeFilter = useCallback(
    (changes, { replace = false } = {}) => go({ ...filter, ...changes }, replace),
    [filter, go],
  );

  return { filter, unusable: read.unusable, change, tidy: () => go(filter, true) };
}
