import type { ButtonHTMLAttributes, Ref } from "react";

const base =
  "inline-flex shrink-0 items-center justify-center gap-2 rounded-field text-body font-medium whitespace-nowrap " +
  "transition-[background-color,border-color,color,opacity] select-none";

const variants = {
  primary:
    "h-11 bg-accent px-5 font-semibold text-on-accent hover:bg-accent-strong disabled:bg-raised " +
    "disabled:text-faint disabled:ring-1 disabled:ring-line disabled:ring-inset",
  secondary:
    "h-11 border border-field-line bg-surface px-3 text-ink hover:bg-raised md:h-9 " +
    "disabled:border-line disabled:text-faint",
  quiet: "h-11 px-3 text-muted hover:bg-raised hover:text-ink md:h-9 disabled:text-faint",
  icon: "size-11 text-muted hover:bg-raised hover:text-ink md:size-9 disabled:text-faint",
} as const;

export type ButtonVariant = keyof typeof variants;

export function buttonClass(variant: ButtonVariant, extra = ""): string {
  return `${base} ${variants[variant]} ${extra}`;
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: ButtonVariant;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ variant = "secondary", className = "", type = "button", ...props }: ButtonProps) {
  return <button type={type} className={buttonClass(variant, className)} {...props} />;
}
