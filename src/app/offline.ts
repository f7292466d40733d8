import { savesData } from './first-sign.ts';

/** The page is at rest so long after it is loaded, ms. */
const rest = 4000;

/**
 * Has the service worker (vite.config.ts) keep the page for visits without a network. Nothing that a visitor waits for
 * is held up: it begins when all is still. A new version comes with the next visit; the page never reloads by itself. In
 * a frame, the page belongs to another one, and nothing is kept.
 */
export function keepForOffline(): void {
  if (import.meta.env.DEV || !('serviceWorker' in navigator) || window.parent !== window || savesData()) return;
  const address = new URL(`${import.meta.env.BASE_URL}service-worker.js`, document.baseURI);
  const keep = () =>
    setTimeout(() => {
      // Browsers refuse where the page is not served securely; it then works as it always did.
      navigator.serviceWorker.register(address).catch(() => {});
    }, rest);
  if (document.readyState === 'complete') keep();
  else addEventListener('load', keep, { once: true });
}
