/** What each recorded run shows, by its name. */
export const titles = {
  compression: '400 unités cachées à tous les taux de dropout',
  'compression-500': '500 unités cachées',
  'compression-600': '600 unités cachées',
  'compression-700': '700 unités cachées',
};
/** For the page: the index of recordings is English. */
export const shownTitles: typeof titles | undefined = titles;
