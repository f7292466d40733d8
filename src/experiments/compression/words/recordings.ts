/** What each recorded run shows, by its name. */
export const titles = {
  compression: '400 hidden units at every dropout rate',
  'compression-500': '500 hidden units',
  'compression-600': '600 hidden units',
  'compression-700': '700 hidden units',
};
/** For the page: English comes with the index of recordings. */
export const shownTitles: typeof titles | undefined = undefined;
