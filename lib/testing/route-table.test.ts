import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { pages, routes } from "./route-table";

const root = path.resolve(import.meta.dirname, "../..");
const app = path.join(root, "app");

const filesUnder = (folder: string, pattern: RegExp) =>
  readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
const folderOf = (file: string) => path.relative(app, path.dirname(file)).replaceAll(path.sep, "/");

const methods = "GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS";
/** However a method is exported: as a function, as a value, or under its name in a list. */
const exported = new RegExp(`\\bexport\\s+(?:async\\s+)?(?:function|const)\\s+(${methods})\\b`, "g");
const listed = new RegExp(`\\b(?:as\\s+)?(${methods})\\b(?=\\s*[,}])`, "g");

function methodsOf(source: string): string[] {
  const named = [...source.matchAll(exported)].map(([, method = ""]) => method);
  const lists = [...source.matchAll(/\bexport\s*\{([^}]*\})/g)].map(([, list = ""]) => list);
  return [...named, ...lists.flatMap((list) => [...list.matchAll(listed)].map(([, method = ""]) => method))];
}

describe("the table of routes", () => {
  it("has every method of every route there is, and none besides", () => {
    const found = filesUnder("app", /^route\.tsx?$/).flatMap((file) =>
      methodsOf(readFileSync(file, "utf8")).map((method) => `${method} /${folderOf(file)}`),
    );
    const written = Object.entries(routes).flatMap(([route, rows]) =>
      Object.keys(rows).map((method) => `${method} ${route}`),
    );
    expect(written.toSorted()).toEqual(found.toSorted());
  });

  it("has every page there is, and none besides", () => {
    const found = filesUnder("app", /^page\.tsx?$/).map(folderOf);
    expect(Object.keys(pages).toSorted()).toEqual(found.toSorted());
  });

  it("knows of no server action: one would need a row of its own, and whoever it is for", () => {
    const actions = ["app", "components", "lib"]
      .flatMap((folder) => filesUnder(folder, /\.tsx?$/))
      .filter((file) => /^\s*["']use server["'];?$/m.test(readFileSync(file, "utf8")));
    expect(actions).toEqual([]);
  });

  it.each([
    ["export function GET(request: Request) {}", ["GET"]],
    ["export async function POST() {}", ["POST"]],
    ["export const PUT = route;", ["PUT"]],
    ["export { serve as GET, serve as HEAD };", ["GET", "HEAD"]],
    ["export { DELETE };", ["DELETE"]],
    ["export const dynamic = 'force-dynamic';\nfunction POST() {}", []],
  ])("sees what %j exports", (source, found) => {
    expect(methodsOf(source)).toEqual(found);
  });

  it("lets only the routes that a stranger needs go without a session", () => {
    const open = Object.entries(routes).flatMap(([route, rows]) =>
      Object.entries(rows).flatMap(([method, { needs }]) =>
        needs === "nothing" ? [`${method} ${route}`] : [],
      ),
    );
    expect(open.toSorted()).toEqual([
      "GET /api/auth/[...all]",
      "GET /api/health",
      "POST /api/fal/webhook/[token]",
      "POST /api/invitations/accept",
      "POST /api/reset",
      "POST /api/session",
      "POST /api/session/oidc",
      "POST /api/session/passkey",
      "POST /api/session/passkey/options",
      "POST /api/setup",
      "POST /api/share/[token]/enter",
    ]);
  });
});
