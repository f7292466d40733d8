/** What this browser keeps of the site for visits without a network (src/offline). */
import { cacheName } from '../offline/cache-name.ts';
import { pagesRoot, siteRoot } from './kept.ts';

interface Shards {
  readonly shards: readonly { readonly file: string; readonly compressed: { readonly bytes: number } }[];
}

/** Bytes of images that must still come; null where the page, or the images of the smallest budget, are not kept. */
export async function bytesNotKept(): Promise<number | null> {
  const kept = (file: string) =>
    caches.match(siteRoot() + import.meta.env.DATA + file, { cacheName: cacheName(pagesRoot()) });
  // The worker that answers is whole; browsers that have none have no caches either, or none that may be used.
  if (!globalThis.navigator?.serviceWorker?.controller) return null;
  const manifest = await kept('manifest.json');
  if (!manifest) return null;
  const { shards }: Shards = await manifest.json();
  const missing = await Promise.all(shards.map(async ({ file }) => !(await kept(file))));
  return missing[0] ? null : shards.reduce((sum, { compressed }, i) => sum + (missing[i] ? compressed.bytes : 0), 0);
}

/** How many files are kept, and their size; null where none are. */
export async function filesKept(): Promise<{ readonly count: number; readonly bytes: number } | null> {
  const name = cacheName(pagesRoot());
  if (!(await caches.has(name))) return null;
  const cache = await caches.open(name);
  const requests = await cache.keys();
  let bytes = 0;
  for (const request of requests) bytes += (await (await cache.match(request))?.blob())?.size ?? 0;
  return requests.length > 0 ? { count: requests.length, bytes } : null;
}

/** Deletes them, and has no service worker keep them anew before the next visit. */
export async function forgetFiles(): Promise<void> {
  const root = pagesRoot();
  const registration = await navigator.serviceWorker?.getRegistration(root);
  if (registration?.scope === root) await registration.unregister();
  await caches.delete(cacheName(root));
}
