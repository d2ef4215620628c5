import { pagePriceMicros } from "@/lib/domain/price";

import { type DraftFields, freshFields, readDraft, switchFields } from "./draft";

interface AddressSettings {
  fields: Partial<DraftFields>;
  /** The names of what could not be taken. */
  unusable: readonly string[];
}

function readSetting(name: string, text: string): Partial<DraftFields> | null {
  if (!(name in freshFields)) return null;
  if (switchFields.some((field) => field === name)) {
    return text === "true" || text === "false" ? { [name]: text === "true" } : null;
  }
  const fields = { [name]: text };
  const { problems } = readDraft({ ...freshFields, ...fields }, pagePriceMicros);
  return name in problems ? null : fields;
}

/** The settings an address carries as `?<field name>=…`; what is wrong is left out. */
export function readAddress(search: URLSearchParams): AddressSettings {
  const fields: Partial<DraftFields> = {};
  const unusable = new Set<string>();
  for (const [name, text] of search) {
    const setting = readSetting(name, text);
    if (setting) Object.assign(fields, setting);
    else unusable.add(name);
  }
  return { fields, unusable: [...unusable] };
}
