/** The cache of one copy of the site: others on its host have their own. `root`: the site's address, with its slash. */
export const cacheName = (root: string): string => `dropout-cloud ${root}`;
