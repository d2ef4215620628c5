import { requestUrl, submitUrl, toFalInput } from "./fal-contract";
import { modelId } from "./model-fields";
import type { ModelInput } from "./model-input";

/** Stands where the picture's address goes: the studio hands the picture itself to fal. */
export const picturePlaceholder = "https://example.com/your-picture.jpg";

export const snippetLanguages = ["curl", "python", "javascript", "json"] as const;
export type SnippetLanguage = (typeof snippetLanguages)[number];

const json = (value: unknown) => JSON.stringify(value, null, 2);

const singleQuoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

const indented = (text: string) => text.replaceAll("\n", "\n  ");

function pythonValue(value: unknown, indent: string): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value !== "object") return JSON.stringify(value); // Python reads JSON's texts and numbers as its own
  const deeper = `${indent}    `;
  const entries = Object.entries(value).map(
    ([name, each]) => `${deeper}${JSON.stringify(name)}: ${pythonValue(each, deeper)},\n`,
  );
  return `{\n${entries.join("")}${indent}}`;
}

function curl(body: Record<string, unknown>): string {
  return `curl --request POST ${singleQuoted(submitUrl)} \\
  --header "Authorization: Key $FAL_KEY" \\
  --header 'Content-Type: application/json' \\
  --data-raw ${singleQuoted(json(body))}

# The answer names a request_id. With it, ask until the video is there:
# curl --header "Authorization: Key $FAL_KEY" '${requestUrl("REQUEST_ID")}'
`;
}

function python(body: Record<string, unknown>): string {
  return `# pip install fal-client, and set FAL_KEY
import fal_client

result = fal_client.subscribe(
    ${JSON.stringify(modelId)},
    arguments=${pythonValue(body, "    ")},
)
print(result["video"]["url"])
`;
}

const javascriptImport = 'import { fal } from "@fal-ai/client";';

function javascript(body: Record<string, unknown>): string {
  return `// npm install @fal-ai/client, and set FAL_KEY
${javascriptImport}

const { data } = await fal.subscribe(${JSON.stringify(modelId)}, {
  input: ${indented(json(body))},
});
console.log(data.video.url);
`;
}

/** The request the settings make, as a person would send it without this studio. Holds no key. */
export function snippets(input: Omit<ModelInput, "image_url">): Record<SnippetLanguage, string> {
  const body = toFalInput({ ...input, image_url: picturePlaceholder }, picturePlaceholder);
  return {
    curl: curl(body),
    python: python(body),
    javascript: javascript(body),
    json: `${json(body)}\n`,
  };
}
