import { isFramed } from '../state/framed.ts';

/** Makes the page a good guest in a frame of somebody else's page; without what that takes, it still works as a page. */
export function beGuest(): void {
  if (!isFramed) return;
  // Read at once: the address is rewritten soon.
  const { search } = location;
  import('./guest.ts').then((guest) => guest.beGuest(search)).catch(() => {});
}
