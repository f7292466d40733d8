import { attempt } from '../state/kept.ts';
import { takeFrom } from './from.ts';
import { withSettings } from './settings.ts';
import { viewAt } from './views.ts';

/** A view that a link leads to, with what it says. */
export interface GivenView {
  readonly link: string;
  readonly view: string;
  readonly settings: string;
}

/** Longest link that is read, characters. */
const longest = 8000;

/** A link to a view of this site: which, and with what; null where it is none. */
export function readViewLink(link: string): GivenView | null {
  const url = attempt(() => new URL(link.trim()));
  const view = url && link.length <= longest && viewAt(url);
  return view ? { link, view, settings: withSettings(view, url.search) } : null;
}

/** The view with which the page was opened, once; null where there is none. */
export const takeGiven = (): GivenView | null => {
  const link = takeFrom();
  return link === null ? null : readViewLink(link);
};
