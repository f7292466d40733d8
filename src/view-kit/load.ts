import { fileMissing, notLoadedAs } from './words.ts';

/** Styles and scripts that did not come. */
const missing = new Set<HTMLLinkElement>();
const missed = (rel: 'stylesheet' | 'modulepreload') => [...missing].filter((link) => link.rel === rel);

globalThis.addEventListener?.(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement) missing.add(target);
  },
  true,
);

/** Asks for styles again: what loads scripts asks for the styles of each only once. */
const askAgain = (old: HTMLLinkElement): Promise<unknown> =>
  new Promise((done) => {
    const link = old.cloneNode() as HTMLLinkElement;
    missing.delete(old);
    // Styles of another part may be those that fail: they hold up nothing here.
    link.onload = link.onerror = done;
    old.replaceWith(link);
  });

const isThere = ({ href }: HTMLLinkElement): Promise<boolean> =>
  fetch(href, { cache: 'reload' }).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Loads a script as `load` does, after the styles that have not come before. Firefox and WebKit ask for a script only
 * once: where a visitor asks again and it is there by now, the page is loaded anew, with the state in its address.
 */
export const loadScript = async <T>(load: () => Promise<T>): Promise<T> => {
  const again = missed('modulepreload').length > 0 && navigator.userActivation?.isActive;
  await Promise.all(missed('stylesheet').map(askAgain));
  try {
    return await load();
  } catch (error) {
    const there = again && (await Promise.all(missed('modulepreload').map(isThere)));
    if (there && !there.includes(false)) location.reload();
    // Each browser has words of its own for this, which are of no use to a visitor.
    throw new Error(fileMissing, { cause: error });
  }
};

/** What did not come, and why, in one sentence. */
export const notLoaded = (what: string, error: unknown): string =>
  notLoadedAs(what, (error as Error).message.replace(/\.$/, ''));
