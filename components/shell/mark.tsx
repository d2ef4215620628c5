/** A frame whose first part is lit. */
export function Mark() {
  return (
    <svg aria-hidden viewBox="0 0 20 20" className="size-5" fill="none">
      <path
        d="M2.500 6A2.500 2.500 0 0 1 5 3.500h2.750v13H5A2.500 2.500 0 0 1 2.500 14z"
        className="fill-accent"
      />
      <rect x="2.5" y="3.5" width="15" height="13" rx="2.5" className="stroke-ink" strokeWidth="1.75" />
    </svg>
  );
}
