import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export interface Import {
  from: string;
  typeOnly: boolean;
}

export const isTest = (file: string) => /\.test\.tsx?$/.test(file);
export const withoutExtension = (file: string) => file.replace(/\.(d\.)?[cm]?[jt]sx?$/, "");

export function importsOf(source: string): Import[] {
  const statements = source.matchAll(/^(?:import|export)\s+(type\s)?([^"'`;]*?)\bfrom\s*["']([^"']+)["']/gm);
  const found = [...statements].map(([, type, names = "", from = ""]) => ({
    from,
    typeOnly: type !== undefined || /^\{(\s*type\s+\w+(\s+as\s+\w+)?\s*,?)+\s*\}\s*$/.test(names.trim()),
  }));
  const bare = source.matchAll(/^import\s*["']([^"']+)["']/gm);
  const called = source.matchAll(/\b(?:import|require|require\.resolve)\(\s*["'`]([^"'`]+)["'`]/g);
  const files = source.matchAll(/\bnew URL\(\s*["'`](\.[^"'`]+\.[cm]?tsx?)["'`]\s*,\s*import\.meta\.url/g);
  return [...found, ...[...bare, ...called, ...files].map(([, from = ""]) => ({ from, typeOnly: false }))];
}

/** A path inside the repository without its extension, or the name of a package. */
export function resolveImport(file: string, from: string): { module: string; ours: boolean } {
  if (from.startsWith("@/")) return { module: withoutExtension(from.slice(2)), ours: true };
  if (!from.startsWith(".")) return { module: from, ours: false };
  return { module: withoutExtension(path.posix.join(path.posix.dirname(file), from)), ours: true };
}

const root = path.resolve(import.meta.dirname, "../..");

function filesUnder(folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"));
}

const rootFiles = readdirSync(root).filter((name) => /\.[cm]?tsx?$/.test(name) && name !== "next-env.d.ts");
export const sources = ["app", "components", "lib", "e2e"]
  .flatMap(filesUnder)
  .concat(rootFiles)
  .map((file) => ({ file, source: readFileSync(path.join(root, file), "utf8") }));
