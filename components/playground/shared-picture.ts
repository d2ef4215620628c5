/** The picture that another app has shared: public/sw.js put it by. It is handed out once. */
export async function takeSharedPicture(): Promise<Blob | null> {
  try {
    const cache = await caches.open("firstframe-shared");
    const kept = await cache.match("/shared-picture");
    await cache.delete("/shared-picture");
    return kept ? await kept.blob() : null;
  } catch {
    return null; // storage is switched off
  }
}
