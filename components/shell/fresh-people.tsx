"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

import { useGenerations, useStudio } from "./studio-provider";

/** Whoever joined while the page was open gets a name as soon as something of theirs is heard of. */
export function FreshPeople() {
  const router = useRouter();
  const { person, people } = useStudio();
  const asked = useRef(new Set<string>());
  const stranger = useGenerations(({ items }) => {
    const makers = items.flatMap(({ createdBy }) => createdBy ?? []);
    return makers.find((maker) => people.every(({ id }) => id !== maker)) ?? null;
  });
  useEffect(() => {
    if (person === null || stranger === null || asked.current.has(stranger)) return;
    asked.current.add(stranger);
    router.refresh();
  }, [person, stranger, router]);
  return null;
}
