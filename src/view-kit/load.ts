/** Styles that did not come. */
const missing = new Set<HTMLLinkElement>();

globalThis.addEventListener?.(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') missing.add(target);
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

/** Loads a script as `load` does, after the styles that have not come before. */
export const loadScript = async <T>(load: () => Promise<T>): Promise<T> => {
  await Promise.all([...missing].map(askAgain));
  return load();
};

/** What did not come, and why, in one sentence. */
export const notLoaded = (what: string, error: unknown): string =>
  `${what} could not be loaded: ${(error as Error).message}.`;
