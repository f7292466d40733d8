/** The link to a view with which the site's pages lead here (figure/embed-dialog.tsx). */
import { attempt } from '../state/kept.ts';

const name = 'from';
let given: string | null = null;

/** Takes the link out of the page's address, before anything is drawn: a reload, or a link from here, asks for it no more. */
export function readFrom(): void {
  const { pathname, search, hash } = location;
  const query = new URLSearchParams(search);
  given = query.get(name);
  if (given === null) return;
  query.delete(name);
  const rest = query.toString();
  attempt(() => history.replaceState(history.state, '', `${pathname}${rest && `?${rest}`}${hash}`));
}

/** The link, for whoever asks first; null after that. */
export function takeFrom(): string | null {
  const taken = given;
  given = null;
  return taken;
}
