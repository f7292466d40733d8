/**
 * What the page keeps in this browser: under which keys, and how it is got at. Other copies of the site, and other
 * versions of this one, may share the browser's storage: what is read back is checked like a file from anywhere.
 */
import { folderOf, type Language } from '../core/languages.ts';
import { language } from '../core/locale.ts';

/** Of all that is kept; to be raised when any of it changes. What is of another format is neither read nor touched. */
export const keptFormat = 1;

/** What of a Storage is used. */
export type KeyValues = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The site's root, whatever page of it this is. */
export const siteRoot = (): string => new URL('./', document.baseURI).href;

/** Where the pages of this language, or of another, are. */
export const pagesRoot = (of: Language = language): string => siteRoot() + folderOf(of);

/** The key of something kept by this copy of the site. */
export const keyOf = (name: string): string => `dropout-cloud:${keptFormat}:${new URL(siteRoot()).pathname}:${name}`;

/** What an action answers; null where it throws, as browsers do that forbid storage. */
export function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}

/** Whether an error says that there is no room; older browsers call it by other names. */
export const isFull = (error: unknown): boolean => /quota/i.test((error as Partial<Error> | null)?.name ?? '');
