/** What each recording shows, in one line, by its name. */
export const titles = {
  variance: 'Dropout in den verdeckten Schichten 2 und 3',
  'variance-layer-3': 'Dropout in der verdeckten Schicht 3',
};
export const shownTitles: typeof titles | undefined = titles;
