/** What each recording shows, in one line, by its name. */
export const titles = {
  variance: 'Dropout dans les couches cachées 2 et 3',
  'variance-layer-3': 'Dropout dans la couche cachée 3',
};
export const shownTitles: typeof titles | undefined = titles;
