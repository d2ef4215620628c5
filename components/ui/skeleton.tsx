export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden className={`animate-breathe rounded-field bg-raised ${className}`} />;
}
