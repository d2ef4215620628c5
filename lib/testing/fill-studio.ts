import { createHash, randomBytes, randomUUID } from "node:crypto";
import path from "node:path";

import { openPglite } from "@/lib/db/client";
import { migrateDatabase } from "@/lib/db/migrate";
import { changeCounter, generations, images } from "@/lib/db/schema";
import { createMediaStore } from "@/lib/media/create-media-store";

/** Fills a new DATA_DIR with completed generations whose videos are noise: `fill-studio.ts <dir> <count> <bytes of each>`. */
const [dir = "", count = "1", bytes = "1000"] = process.argv.slice(2);
const database = await openPglite(path.join(dir, "database"));
await migrateDatabase(database);
const media = createMediaStore({ dir: path.join(dir, "media") });
const firstAt = Date.parse("2026-11-01T12:00:00.000Z");

const picture = randomBytes(1000);
const sha256 = createHash("sha256").update(picture).digest("hex");
const imageId = randomUUID();
const mediaKey = `images/${sha256}.jpg`;
await media.put(mediaKey, picture, "image/jpeg");
const size = { bytes: picture.length, width: 320, height: 192 };
const about = { contentType: "image/jpeg", createdAt: new Date(firstAt) };
await database.db.insert(images).values({ id: imageId, sha256, mediaKey, ...size, ...about });

for (let n = 1; n <= Number(count); n += 1) {
  const id = randomUUID();
  const videoKey = `videos/${id}.mp4`;
  await media.put(videoKey, randomBytes(Number(bytes)), "video/mp4");
  const createdAt = new Date(firstAt + n * 60_000);
  await database.db.insert(generations).values({
    id,
    mode: "demo",
    status: "completed",
    prompt: `Take ${n}: the camera pushes in`,
    input: { prompt: `Take ${n}`, num_frames: 29, fps: 24 },
    bodySha256: "",
    imageId,
    submitStep: "answered",
    secondMicros: 50_000,
    reservedMicros: 100_000,
    settledMicros: 100_000,
    videoKey,
    videoBytes: Number(bytes),
    videoWidth: 320,
    videoHeight: 192,
    videoFps: 24,
    videoFrames: 29,
    videoSeconds: 29 / 24,
    shape: "16:9",
    lengthSeconds: 29 / 24,
    createdAt,
    completedAt: createdAt,
    sequence: n,
  });
}
await database.db.update(changeCounter).set({ sequence: Number(count) });
await database.close();
