/** What each recorded run shows, by its name. */
export const titles = {
  compression: '400 verdeckte Einheiten bei jeder Dropout-Rate',
  'compression-500': '500 verdeckte Einheiten',
  'compression-600': '600 verdeckte Einheiten',
  'compression-700': '700 verdeckte Einheiten',
};
/** For the page: the index of recordings is English. */
export const shownTitles: typeof titles | undefined = titles;
