const most = 10;
const headerBytes = 1024;
const keyForm = /^[a-z0-9._-]{1,64}$/;
const valueLength = 256;

/** `X-Fal-Tags: k=v,…` as fal reads it: a tag that breaks a rule is dropped, the last of equal keys wins. */
export function readTags(header: string | null): Record<string, string> {
  if (header === null || Buffer.byteLength(header) > headerBytes) return {};
  const tags = header
    .split(",")
    .slice(0, most)
    .map((tag) => {
      const [key = "", ...rest] = tag.split("=");
      return [key.trim(), rest.length > 0 ? rest.join("=").trim() : null] as const;
    });
  const kept = tags.filter(
    ([key, value]) =>
      keyForm.test(key) && !key.startsWith("fal.") && (value?.length ?? Infinity) <= valueLength,
  );
  return Object.fromEntries(kept) as Record<string, string>;
}
