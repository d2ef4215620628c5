import type { ButtonHTMLAttributes } from "react";

/** A button in a line of text; its hit area is larger than the words. */
export function TextButton({ className = "", ...props }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="button"
      className={
        "relative rounded-inner text-small font-medium whitespace-nowrap text-ink underline " +
        "decoration-field-line underline-offset-[3px] after:absolute after:-inset-x-1 after:-inset-y-1 " +
        "hover:decoration-ink disabled:text-faint disabled:no-underline pointer-coarse:after:-inset-y-3 " +
        className
      }
      {...props}
    />
  );
}
