import { requireAlone, restoreArchive } from "@/lib/services/archive/restore";

import { withInstall } from "./open-install";

await withInstall("Nothing was restored.", { isRead: false }, async ({ where, ...target }, file) => {
  await requireAlone(target.database);
  const { rows, files, createdAt } = await restoreArchive(target, file);
  const pictures = Object.keys(files).length - Object.keys(rows).length;
  console.info(
    `${where} now holds everything as it was on ${createdAt}: generations ${rows.generations ?? 0}, pictures and videos ${pictures}.`,
  );
  console.info("Start it with npm start.");
});
