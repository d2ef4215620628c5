import { describe, expect, it } from "vitest";

import { type Import, importsOf, isTest, resolveImport, sources, withoutExtension } from "./testing/sources";

/** What a layer may import besides itself. Longest prefix wins; a file may be a layer of its own. */
interface Layer {
  may: readonly string[];
  /** Importable for their types alone: the values come in the context. */
  types?: readonly string[];
  /** Where given, no other package and nothing of Node's. */
  packages?: RegExp;
  /** Never, whatever else is allowed. */
  never?: RegExp;
}

const framework = /^(next|react|react-dom)(\/|$)/;
const node = /^node:/;
/** What a page may have of the sentences: never the catalogue, which would be every language in every browser. */
const pageWords = ["lib/words/words", "lib/words/languages"];
const noun: Layer = {
  may: ["components/ui", "components/shell", "lib/actions", "lib/domain", "lib/auth/client", ...pageWords],
  never: node,
};

const layers: Record<string, Layer> = {
  "lib/domain": { may: [], packages: /^zod(\/|$)/ },
  // The sentences, and who says them.
  "lib/words": { may: [], packages: /^(use-intl|icu-minify|server-only)(\/|$)/ },
  "lib/env": { may: ["lib/domain"] },
  "lib/db": { may: ["lib/domain", "lib/env"], never: framework },
  "lib/fal": { may: ["lib/domain", "lib/env"], never: framework },
  // The adapter between fal's proxy library, which speaks Next's Request, and ours.
  "lib/fal/forward": { may: ["lib/domain", "lib/env", "lib/fal"] },
  "lib/mail": { may: ["lib/domain"], never: framework },
  "lib/media": { may: ["lib/domain", "lib/env", "lib/words"], never: framework },
  // Pure readers of what comes from fal: its replies, its signature, and the bytes of a video.
  "lib/services": {
    may: ["lib/domain", "lib/db", "lib/fal/map", "lib/media/probe-video", "lib/fal/webhook", "lib/words"],
    types: ["lib/fal", "lib/mail", "lib/media"],
    never: framework,
  },
  // Writes lines for whoever runs the server; that it is the services' Log is checked by its type.
  "lib/log": { may: [], types: ["lib/services"], never: framework },
  "lib/auth": { may: ["lib/db", "lib/domain", "lib/env", "lib/words"] },
  "lib/auth/client": { may: ["lib/domain"], never: node },
  "lib/simulator": { may: ["lib/domain"], never: framework },
  // What runs on the durable queue, and when.
  "lib/jobs": { may: ["lib/services", "lib/db", "lib/domain"], never: framework },
  "lib/http": { may: ["lib/runtime", "lib/services", "lib/auth", "lib/domain", "lib/words"] },
  "lib/actions": { may: ["lib/runtime", "lib/services", "lib/auth", "lib/domain", "lib/http"] },
  "lib/runtime": {
    may: [
      "lib/env",
      "lib/db",
      "lib/fal",
      "lib/mail",
      "lib/media",
      "lib/auth",
      "lib/http",
      "lib/jobs",
      "lib/log",
      "lib/simulator",
      "lib/services",
      "lib/domain",
    ],
  },
  // The process that `npm start` runs: it checks the environment before anything of the product is loaded.
  // A command beside the running studio.
  "lib/reconcile": { may: ["lib/env", "lib/http/command-token"] },
  // Another one: it makes an install's worth of rows, with pictures and videos made as the product makes them.
  "lib/seed": { may: ["lib/env", "lib/db", "lib/media", "lib/services", "lib/simulator", "lib/domain"] },
  // Two more, which open the install themselves, as the runtime would: they need nothing of fal, HTTP or Next.
  "lib/archive": { may: ["lib/env", "lib/db", "lib/domain", "lib/media", "lib/services"], never: framework },
  "lib/start": { may: ["lib/env", "lib/runtime", "lib/db", "lib/domain"] },
  "lib/testing": { may: ["lib"] },
  "components/ui": { may: pageWords, never: node },
  "components/shell": { may: ["components/ui", "lib/domain", "lib/actions", ...pageWords], never: node },
  components: noun,
  app: {
    may: [
      "components",
      "lib/actions",
      "lib/runtime",
      "lib/services",
      "lib/auth",
      "lib/http",
      // The two routes that answer with bytes of others, not with values of a service.
      "lib/fal/forward",
      "lib/fal/guard",
      "lib/media/serve",
      "lib/domain",
      "lib/words",
    ],
  },
  // Next's own hooks at the root: boot once, and keep pages for this machine alone.
  instrumentation: { may: ["lib/runtime", "lib/env", "lib/domain"] },
  proxy: { may: ["lib/http", "lib/domain", "lib/env", "lib/words"] },
  e2e: { may: ["lib/simulator", "lib/db/seed", "lib/domain", "lib/testing"] },
};

/** Tests of a layer may also use what stands in for the outside. */
const testsMayAlso = ["lib/testing", "lib/simulator", "lib/db", "lib/fal", "lib/media", "lib/words"];

const within = (module: string, prefix: string) => module === prefix || module.startsWith(`${prefix}/`);

/** A test belongs to the layer of what it tests: `lib/env.test.ts` to `lib/env`. */
const withoutTest = (file: string) => withoutExtension(file).replace(/(\.db)?\.test$/, "");

/** The layer a module belongs to. Each folder of components is one. */
function layerOf(module: string): string | undefined {
  const [name] = Object.keys(layers)
    .filter((prefix) => within(module, prefix))
    .toSorted((a, b) => b.length - a.length);
  return name === "components" ? module.split("/").slice(0, 2).join("/") : name;
}

function rulesOf(layer: string): Layer {
  return layers[layer] ?? noun;
}

function offence(file: string, { from, typeOnly }: Import): string | undefined {
  const layer = layerOf(withoutTest(file));
  if (layer === undefined) return undefined;
  const rules = rulesOf(layer);
  const { module, ours } = resolveImport(file, from);
  const refused = (what: string) => `${file} -> ${module} (${layer} may not import ${what})`;
  if (!ours) {
    if (isTest(file)) return undefined;
    const listed = rules.packages?.test(module) ?? true;
    return listed && !rules.never?.test(module) ? undefined : refused(module);
  }
  const target = layerOf(module);
  if (target === layer) return undefined;
  const may = [...rules.may, ...(typeOnly ? (rules.types ?? []) : []), ...(isTest(file) ? testsMayAlso : [])];
  return may.some((prefix) => within(module, prefix)) ? undefined : refused(target ?? module);
}

function offences(file: string, source: string): string[] {
  return importsOf(source)
    .map((each) => offence(file, each))
    .filter((each) => each !== undefined);
}

/** Next replaces these two while it builds; every other variable has its place in lib/env.ts. */
const readsEnvironment = /\bprocess\s*(?:\?\.|\.|\[\s*["'])env\b(?!\s*\.\s*(?:NODE_ENV|NEXT_RUNTIME)\b)/;
/** lib/start.ts hands the whole of it to its children. */
const mayReadEnvironment =
  /^(lib\/(env|start)\.ts|lib\/testing\/|e2e\/|.*\.config\.[cm]?[jt]s$|lib\/architecture\.test\.ts$)/;

const moduleName =
  /^(\[{1,2}(\.{3})?[a-z][a-zA-Z]*\]{1,2}|[a-z0-9]+(-[a-z0-9]+)*)(\.(test|db|spec|config|d))*\.[cm]?[jt]sx?$/;
const folderName = /^(\[{1,2}(\.{3})?[a-z][a-zA-Z]*\]{1,2}|\([a-z-]+\)|[@_]?[a-z0-9]+(-[a-z0-9]+)*)$/;
const drawer = /(^|\/)(utils|helpers|misc|index)\.[cm]?[jt]sx?$/;

function badName(file: string): boolean {
  const folders = file.split("/");
  const name = folders.pop() ?? "";
  return !moduleName.test(name) || folders.some((folder) => !folderName.test(folder));
}

describe("the sources", () => {
  it("are found", () => {
    expect(sources.map(({ file }) => file)).toEqual(
      expect.arrayContaining(["lib/env.ts", "lib/domain/price.ts", "lib/architecture.test.ts"]),
    );
  });

  it("import only what their layer may", () => {
    expect(sources.flatMap(({ file, source }) => offences(file, source))).toEqual([]);
  });

  it("lie in a layer of the table", () => {
    const strays = sources.filter(({ file }) => layerOf(withoutTest(file)) === undefined);
    expect(strays.map(({ file }) => file)).toEqual(["lib/architecture.test.ts"]);
  });

  it("read the environment in lib/env.ts alone", () => {
    const readers = sources.filter(
      ({ file, source }) => readsEnvironment.test(source) && !mayReadEnvironment.test(file),
    );
    expect(readers.map(({ file }) => file)).toEqual([]);
  });

  it("keep time, chance and the environment out of the domain", () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|\bglobalThis\b|\bfetch\(/;
    const domain = sources.filter(({ file }) => file.startsWith("lib/domain/") && !isTest(file));
    expect(domain.filter(({ source }) => impure.test(source)).map(({ file }) => file)).toEqual([]);
  });

  it.each(["lib/env.ts", "lib/db/client.ts", "lib/fal/client.ts", "lib/words/catalogue.ts"])(
    "keep %s out of every browser",
    (file) => {
      expect(sources.find((each) => each.file === file)?.source).toMatch(/^import "server-only";$/m);
    },
  );

  it("are named in kebab-case, and none is a drawer for everything or a barrel", () => {
    const files = sources.map(({ file }) => file);
    expect(files.filter(badName)).toEqual([]);
    expect(files.filter((file) => drawer.test(file))).toEqual(["lib/db/schema/index.ts"]);
  });
});

describe("the law itself", () => {
  it.each([
    ["lib/domain/cost.ts", 'import { db } from "@/lib/db/client";'],
    ["lib/domain/cost.ts", 'import { db } from "../db/client";'],
    ["lib/domain/cost.ts", 'import type { Db } from "../db/client";'],
    ["lib/domain/cost.ts", 'import { readFile } from "node:fs/promises";'],
    ["lib/domain/cost.ts", 'import { useState } from "react";'],
    ["lib/domain/cost.ts", 'export { env } from "@/lib/env";'],
    ["lib/domain/cost.ts", 'import {\n  db,\n  other,\n} from "@/lib/db/client";'],
    ["lib/domain/cost.ts", 'import "@/lib/env";'],
    ["lib/domain/cost.ts", 'const late = await import("@/lib/env");'],
    ["lib/services/generations/submit.ts", 'import { makeFal } from "@/lib/fal/client";'],
    ["lib/services/generations/submit.ts", 'import { type FalClient, makeFal } from "@/lib/fal/client";'],
    ["lib/services/generations/submit.ts", 'import { headers } from "next/headers";'],
    ["lib/services/generations/submit.ts", 'import { env } from "@/lib/env";'],
    ["lib/simulator/main.ts", 'import { env } from "../env";'],
    ["lib/db/client.ts", 'import { submit } from "@/lib/services/generations/submit";'],
    ["lib/runtime.ts", 'import { Button } from "@/components/ui/button";'],
    ["lib/http/read-json.ts", 'import { makeCtx } from "@/lib/testing/database";'],
    ["components/ui/button.tsx", 'import { priceRange } from "@/lib/domain/price";'],
    ["components/library/card.tsx", 'import { Player } from "@/components/review/player";'],
    ["components/library/card.tsx", 'import { Player } from "../review/player";'],
    ["components/library/card.tsx", 'import { env } from "@/lib/env";'],
    ["components/library/card.tsx", 'import { list } from "@/lib/services/generations/list";'],
    ["components/playground/form.tsx", 'import Page from "@/app/(studio)/page";'],
    ["app/(studio)/page.tsx", 'import { db } from "@/lib/db/client";'],
    ["app/api/fal/proxy/route.ts", 'import { transport } from "@/lib/fal/transport";'],
    ["e2e/smoke.spec.ts", 'import { env } from "@/lib/env";'],
    ["lib/domain/price.test.ts", 'import { submit } from "@/lib/services/generations/submit";'],
    ["lib/start.ts", 'const worker = new URL("./simulator/main.ts", import.meta.url);'],
  ])("catches %s: %s", (file, source) => {
    expect(offences(file, source)).toHaveLength(1);
  });

  it.each([
    ["lib/domain/cost.ts", 'import * as z from "zod/mini";\nimport { limits } from "./model-input";'],
    ["lib/domain/cost.ts", '/**\n * import { db } from "@/lib/db/client";\n */'],
    ["lib/services/generations/submit.ts", 'import type { FalClient } from "@/lib/fal/client";'],
    ["lib/services/generations/submit.ts", 'import { type FalClient, type Reply } from "@/lib/fal/client";'],
    ["lib/services/generations/submit.test.ts", 'import { handler } from "@/lib/simulator/handler";'],
    ["lib/services/generations/submit.ts", 'import { eq } from "drizzle-orm";'],
    ["lib/fal/client.ts", 'import { env } from "@/lib/env";\nimport { send } from "./transport";'],
    ["lib/runtime.ts", 'import { openPglite } from "./db/client";'],
    [
      "components/library/card.tsx",
      'import { Button } from "@/components/ui/button";\nimport { a } from "./b";',
    ],
    ["components/library/card.tsx", 'import { signIn } from "@/lib/auth/client";'],
    ["app/api/spend/route.ts", 'import { summarise } from "@/lib/services/spend/summarise";'],
    ["e2e/smoke.spec.ts", 'import { limits } from "@/lib/domain/model-input";'],
  ])("lets %s be: %s", (file, source) => {
    expect(offences(file, source)).toEqual([]);
  });

  it.each(["process.env.FAL_KEY", "process.env", 'process["env"]', "process?.env.X", "{ ...process.env }"])(
    "sees %s",
    (source) => {
      expect(readsEnvironment.test(source)).toBe(true);
    },
  );

  it.each(["process.env.NODE_ENV", "process.env.NEXT_RUNTIME === 'nodejs'", "process.cwd()"])(
    "does not mind %s",
    (source) => {
      expect(readsEnvironment.test(source)).toBe(false);
    },
  );

  it.each([
    ["lib/domain/modelInput.ts", true],
    ["components/UI/button.tsx", true],
    ["lib/domain/model_input.ts", true],
    ["lib/domain/model-input.db.test.ts", false],
    ["app/(studio)/generations/[id]/page.tsx", false],
    ["app/media/[...key]/route.ts", false],
    ["app/not-found.tsx", false],
  ])("judges the name %s", (file, bad) => {
    expect(badName(file)).toBe(bad);
  });
});
