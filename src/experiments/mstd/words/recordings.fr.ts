/** What each recording shows, in one line, by its name. */
export const titles = {
  mstd: 'La moitié des unités désactivées',
  'mstd-0.1': 'Taux de dropout 0,1',
  'mstd-0.3': 'Taux de dropout 0,3',
  'mstd-0.7': 'Taux de dropout 0,7',
  'mstd-0.9': 'Taux de dropout 0,9',
  'mstd-inverted': 'Dropout inversé',
  'mstd-long': 'Autant d’exemples que dans l’article',
  'mstd-long-0.1': 'Autant d’exemples que dans l’article, taux de dropout 0,1',
  'mstd-long-0.3': 'Autant d’exemples que dans l’article, taux de dropout 0,3',
  'mstd-long-0.7': 'Autant d’exemples que dans l’article, taux de dropout 0,7',
  'mstd-long-0.9': 'Autant d’exemples que dans l’article, taux de dropout 0,9',
};
export const shownTitles: typeof titles | undefined = titles;
