/** The view with which a link of the site's pages leads here (figure/embed-dialog.tsx). */
import { attempt } from '../state/kept.ts';
import { withSettings } from './settings.ts';
import { viewAt } from './views.ts';

export interface GivenView {
  readonly link: string;
  readonly view: string;
  readonly settings: string;
}

/** Longest address that is read, characters. */
const longest = 8000;

/** A link to a view of this site: which, and with what; null where it is none. */
export function readViewLink(link: string): GivenView | null {
  const url = attempt(() => new URL(link.trim()));
  const view = url && link.length <= longest && viewAt(url);
  return view ? { link, view, settings: withSettings(view, url.search) } : null;
}

const name = 'from';
let given: GivenView | null = null;

/** Takes the view out of the page's address, before anything is drawn: a reload, or a link from here, asks for it no more. */
export function readGiven(): void {
  const { pathname, search, hash } = location;
  const query = new URLSearchParams(search);
  const link = query.get(name);
  if (link === null) return;
  given = readViewLink(link);
  query.delete(name);
  const rest = query.toString();
  attempt(() => history.replaceState(history.state, '', `${pathname}${rest && `?${rest}`}${hash}`));
}

/** The view for whoever asks first. */
export function takeGiven(): GivenView | null {
  const taken = given;
  given = null;
  return taken;
}
