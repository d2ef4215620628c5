// Does two things and keeps nothing of the studio itself: it takes a picture that another app shares, and says so when
// a page is asked for that no server answers.
const offline = "firstframe-offline-2";
const shared = "firstframe-shared";

addEventListener("install", (event) => {
  event.waitUntil(caches.open(offline).then((cache) => cache.add("/offline.html")));
  skipWaiting();
});

addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      const old = names.filter((name) => name.startsWith("firstframe-offline-") && name !== offline);
      await Promise.all(old.map((name) => caches.delete(name)));
      await registration.navigationPreload?.enable();
    })(),
  );
});

async function keepShared(request) {
  const file = (await request.formData()).get("image");
  if (file instanceof File) {
    const cache = await caches.open(shared);
    await cache.put("/shared-picture", new Response(file, { headers: { "content-type": file.type } }));
  }
  return Response.redirect("/?shared=1", 303);
}

async function openPage(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return (await caches.match("/offline.html")) ?? Response.error();
  }
}

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method === "POST" && new URL(url).pathname === "/share-target") {
    event.respondWith(keepShared(event.request));
  } else if (method === "GET" && mode === "navigate") {
    event.respondWith(openPage(event));
  }
});
