/** What each recording shows, in one line, by its name. */
export const titles = {
  mstd: 'Die Hälfte der Einheiten abgeschaltet',
  'mstd-0.1': 'Dropout-Rate 0,1',
  'mstd-0.3': 'Dropout-Rate 0,3',
  'mstd-0.7': 'Dropout-Rate 0,7',
  'mstd-0.9': 'Dropout-Rate 0,9',
  'mstd-inverted': 'Invertierter Dropout',
  'mstd-long': 'So viele Beispiele wie im Paper',
  'mstd-long-0.1': 'So viele Beispiele wie im Paper, Dropout-Rate 0,1',
  'mstd-long-0.3': 'So viele Beispiele wie im Paper, Dropout-Rate 0,3',
  'mstd-long-0.7': 'So viele Beispiele wie im Paper, Dropout-Rate 0,7',
  'mstd-long-0.9': 'So viele Beispiele wie im Paper, Dropout-Rate 0,9',
};
export const shownTitles: typeof titles | undefined = titles;
