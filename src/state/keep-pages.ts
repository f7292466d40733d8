import { isFramed } from './framed.ts';
import { pagesRoot } from './kept.ts';
import { savesData } from './saves-data.ts';

/** Has the site kept for visits without a network. In a frame, it belongs to another page, and nothing is. */
export function keepPages(): void {
  if (isFramed || savesData()) return;
  // Browsers refuse where the page is not served securely; it then works as it always did.
  navigator.serviceWorker?.register(`${pagesRoot()}service-worker.js`).catch(() => {});
}
