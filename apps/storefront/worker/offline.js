// What a browser keeps of the hall, so that visited pages can be read without a network. The front server puts in
// which build this is and which letters it has (server/service-worker.ts); another build begins with nothing kept.

const BUILD = 'BUILD_ID';
/** Letters that no page names, only its style sheet: a browser asks for them when it shows one of them. */
const LETTERS = ['LETTERS'];
const PAGES = `souk-pages-${BUILD}`;
const FILES = `souk-files-${BUILD}`;
/** The page for when there is no network, in every language, with all it is made of. Never trimmed. */
const OFFLINE = `souk-offline-${BUILD}`;
const MARKETS = ['en-us', 'de-de', 'ar-ae'];
const MOST_PAGES = 60;
const MOST_FILES = 400;
const SLOW_MS = 8_000;

/** Pages that are the same for everybody. The till, orders and the account are never kept, on no device. */
const IS_PUBLIC =
  /^\/(en-us|de-de|ar-ae)(\/(bag|search|offline|stalls\/[^/]+|products\/[^/]+|info\/[^/]+))?\/?$/;
/** Files whose name changes with what is in them. */
const IS_FOR_EVER = /^\/_next\/static\//;
const IS_PICTURE = /^\/(media|art|icons)\/|^\/icon\.svg/;

const trim = async (cache, most) => {
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - most)).map((request) => cache.delete(request)));
};

const keep = async (name, request, answer, most) => {
  const cache = await caches.open(name);
  // Put last, so that what was seen long ago goes first.
  await cache.delete(request);
  await cache.put(request, answer);
  await trim(cache, most);
};

const isWhole = (answer) =>
  answer.ok && answer.type === 'basic' && !answer.redirected && answer.status === 200;

const keepPage = (path, answer) => keep(PAGES, path, answer, MOST_PAGES);

/** The files a page cannot be shown without: named in its HTML. */
const filesOf = (html) => [...new Set(html.match(/\/(_next\/static|art)\/[^"'\\\s)&]+/g) ?? [])];

/** Looks in these in turn. */
const find = async (request, names) => {
  for (const cacheName of names) {
    const kept = await caches.match(request, { cacheName });
    if (kept) return kept;
  }
};

const fetchFile = async (request) => {
  const kept = await find(request, [OFFLINE, FILES]);
  if (kept) return kept;
  const answer = await fetch(request);
  if (isWhole(answer)) await keep(FILES, request, answer.clone(), MOST_FILES);
  return answer;
};

/** Fetches a page and what it is made of, without anybody looking at it. */
const keepWhole = async (path) => {
  const answer = await fetch(path, { credentials: 'omit' });
  if (!isWhole(answer)) return;
  const html = await answer.clone().text();
  await keepPage(path, answer);
  await Promise.allSettled(filesOf(html).map((file) => fetchFile(new Request(file))));
};

/** Makes ready what is shown when there is no network. A browser that cannot have it now tries at its next visit. */
const keepOffline = async () => {
  const cache = await caches.open(OFFLINE);
  const pages = MARKETS.map((market) => `/${market}/offline`);
  await cache.addAll(pages);
  const written = await Promise.all(pages.map(async (page) => (await cache.match(page)).text()));
  const files = new Set([...written.flatMap(filesOf), ...LETTERS]);
  await Promise.allSettled([...files].map((file) => cache.add(file)));
};

const keptPage = async ({ pathname }) => {
  const [, market] = pathname.split('/');
  const offline = `/${MARKETS.includes(market) ? market : MARKETS[0]}/offline`;
  return (await find(pathname, [PAGES])) ?? (await find(offline, [OFFLINE])) ?? Response.error();
};

/** From the network whenever there is one; what is kept is for when nobody answers, or not in time. */
const answerPage = async (event, url) => {
  const isPublic = IS_PUBLIC.test(url.pathname);
  const asked = fetch(event.request).then((answer) => {
    // Filters and searches are read in the browser: a page is the same whatever stands behind its question mark.
    if (isPublic && isWhole(answer)) event.waitUntil(keepPage(url.pathname, answer.clone()));
    return answer;
  });
  if (!isPublic) return asked.catch(() => keptPage(url));
  const tired = new Promise((resolve) => setTimeout(resolve, SLOW_MS)).then(() =>
    caches.match(url.pathname, { cacheName: PAGES }).then((kept) => kept ?? asked),
  );
  return Promise.race([asked, tired]).catch(() => keptPage(url));
};

self.addEventListener('install', (event) => {
  event.waitUntil(keepOffline().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const forgetOthers = async () => {
    const names = (await caches.keys()).filter(
      (name) => name.startsWith('souk-') && ![PAGES, FILES, OFFLINE].includes(name),
    );
    await Promise.all(names.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(forgetOthers());
});

// A page one came to within the hall was never asked for as a whole: the page says where one is.
self.addEventListener('message', (event) => {
  const path = event.data?.seen;
  if (typeof path === 'string' && IS_PUBLIC.test(path))
    event.waitUntil(keepWhole(path).catch(() => undefined));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(event, url));
  else if (IS_FOR_EVER.test(url.pathname) || IS_PICTURE.test(url.pathname))
    event.respondWith(fetchFile(request));
});
