/**
 * Keeps the page for visits without a network. Every file under `assets/` has a name that changes with what is in it, and
 * every other one is kept under its path and its hash: a file of one version is never taken for one of another. A new
 * version is answered with as soon as all of it is there, to the next page that opens; files of an older one stay while
 * another page of the site is open. Built by src/build/offline.ts, registered by src/app/versions.ts.
 */
import { cacheName } from './cache-name.ts';

declare const self: ServiceWorkerGlobalScope;
/** Paths from the site's root: all that is kept beforehand, with the hashes of those whose names do not change. */
declare const FILES: Readonly<Record<string, string>>;
/** Folders whose files are kept when they come. */
declare const FOLDERS: readonly string[];
/** The page's first script, by which a version is told from others. */
declare const ENTRY: string;
/** The folder of this language's pages, from the site's root; empty for English. */
declare const OWN: string;

/** Where the pages are that this worker answers for. */
const scope = self.registration.scope;
const root = scope.slice(0, scope.length - OWN.length);
const addressOf = (path: string): string => root + path;
const keyOf = (path: string): string => addressOf(FILES[path] ? `${path}?${FILES[path]}` : path);
const open = (): Promise<Cache> => caches.open(cacheName(scope));
const version = { type: 'version', entry: ENTRY } as const;

const isPage = (path: string): boolean => path.endsWith('.html');

/** What the host answers, whole. @throws Error where it is no file of this version. */
async function load(path: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(addressOf(path), { cache });
  const type = response.headers.get('Content-Type') ?? '';
  // Some hosts answer with a page whatever they are asked for.
  if (!response.ok || (!isPage(path) && type.includes('html'))) throw new Error(`${path} is not there`);
  const body = await response.arrayBuffer();
  if (isPage(path) && !new TextDecoder().decode(body).includes(ENTRY)) throw new Error(`${path} is of another version`);
  // Made anew, as what came by a redirection is no answer to a page that opens.
  return new Response(body, { headers: { 'Content-Type': type } });
}

/** One after another: pages have the network first. */
async function install(): Promise<void> {
  const cache = await open();
  for (const path of Object.keys(FILES)) {
    const key = keyOf(path);
    if (!(await cache.match(key))) await cache.put(key, await load(path, FILES[path] ? 'no-cache' : 'default'));
  }
  await self.skipWaiting();
}

async function activate(): Promise<void> {
  // Those of the first versions, which had other names.
  const old = (await caches.keys()).filter((name) => name.endsWith(scope) && name !== cacheName(scope));
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
  for (const client of await self.clients.matchAll()) client.postMessage(version);
}

/** A page says which version it is and is told which is answered with. The only one open needs no older one's files. */
async function hear({ source, data }: ExtendableMessageEvent): Promise<void> {
  source?.postMessage(version);
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const alone = pages.filter(({ url }) => url.startsWith(scope)).length === 1;
  if (alone && String(data).endsWith(ENTRY)) await tidy();
}

/** Forgets older versions. */
async function tidy(): Promise<void> {
  const cache = await open();
  const current = new Set(Object.keys(FILES).map(keyOf));
  for (const { url } of await cache.keys()) {
    const isCurrent = current.has(url) || FOLDERS.some((folder) => url.startsWith(addressOf(folder)));
    if (!isCurrent) await cache.delete(url);
  }
}

/** The file that an address means. */
const pathOf = (url: string): string => {
  const path = new URL(url).pathname.slice(new URL(root).pathname.length);
  return [path, `${path}index.html`, `${path}/index.html`].find((one) => one in FILES) ?? path;
};

async function answer(request: Request, path: string): Promise<Response> {
  const cache = await open();
  // What was damaged is asked for anew.
  const known = request.cache === 'reload' ? undefined : await cache.match(keyOf(path));
  if (known) return known;
  const response = await fetch(request);
  const isFile = response.status === 200 && !response.headers.get('Content-Type')?.includes('html');
  if (isFile && FOLDERS.some((folder) => path.startsWith(folder))) {
    // Without room, or where the connection breaks off, it is kept another time.
    cache.put(keyOf(path), response.clone()).catch(() => {});
  }
  return response;
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => event.waitUntil(hear(event)));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(root)) return;
  const path = pathOf(request.url);
  // A script that asks for a page wants to know what the host has.
  const known = path in FILES && (!isPage(path) || request.mode === 'navigate');
  if (known || path.startsWith('assets/')) {
    event.respondWith(answer(request, path));
  }
});
