// Instead of offline.js while pages must not be kept: forgets all that is, and goes. The next visit is as if there had
// never been a worker.

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  const goAway = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('souk-'));
    await Promise.all(names.map((name) => caches.delete(name)));
    await self.registration.unregister();
  };
  event.waitUntil(goAway());
});
