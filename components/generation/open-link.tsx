"use client";

import Link from "next/link";
import type { ReactNode } from "react";

import { useGenerations } from "@/components/shell/studio-provider";

interface OpenLinkProps {
  id: string;
  className: string;
  children: ReactNode;
  /** Stands there as long as only this page knows of the generation. */
  unless?: ReactNode;
}

/** Leads to a generation's own page, once the server has one. */
export function OpenLink({ id, className, children, unless = null }: OpenLinkProps) {
  const confirmed = useGenerations((state) => !state.local.has(id));
  if (!confirmed) return unless;
  return (
    <Link href={`/generations/${id}`} prefetch={false} className={className}>
      {children}
    </Link>
  );
}
