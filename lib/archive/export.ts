import { stat } from "node:fs/promises";

import { writeArchive } from "@/lib/services/archive/write";

import { withInstall } from "./open-install";

const stopped = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopped.abort());

await withInstall("Nothing was exported.", { isRead: true }, async ({ database, media, where }, file) => {
  const install = { database, media, now: () => new Date() };
  const { rows, files, missing } = await writeArchive(install, file, stopped.signal);
  const { size } = await stat(file);
  const pictures = Object.keys(files).length - Object.keys(rows).length;
  console.info(
    `${file} holds everything of ${where}: generations ${rows.generations ?? 0}, pictures and videos ${pictures}, bytes ${size}.`,
  );
  console.info("Keep it to yourself: the secret of this studio's webhooks is in it. The fal key is not.");
  if (missing.length > 0) {
    console.error(`${missing.length} pictures or videos were not there, and are not in it: ${missing[0]}, …`);
  }
});
