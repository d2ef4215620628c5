import { passwordLimits } from "@/lib/domain/password";
import type { Words } from "@/lib/words/words";

/** What is wrong with what was typed, in a sentence; null where nothing is. */
export type Check = (t: Words, typed: string) => string | null;

const mostName = 80;
const looksLikeEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export const checkName: Check = (t, typed) => {
  const { length } = typed.trim();
  return length === 0 || length > mostName ? t("people.problems.name", { most: mostName }) : null;
};

export const checkEmail: Check = (t, typed) =>
  looksLikeEmail.test(typed.trim()) ? null : t("people.problems.email");

export const checkPassword: Check = (t, typed) => (typed === "" ? t("people.problems.password") : null);

export const checkNewPassword: Check = (t, typed) => {
  const { least, most } = passwordLimits;
  if (typed.length < least) return t("people.problems.short", { least });
  return typed.length > most ? t("people.problems.long", { most }) : null;
};

export const checkCode: Check = (t, typed) => (typed.trim() === "" ? t("people.problems.code") : null);
