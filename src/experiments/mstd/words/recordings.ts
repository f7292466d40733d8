/** What each recording shows, in one line, by its name. */
export const titles = {
  mstd: 'Half of the units dropped',
  'mstd-0.1': 'Dropout rate 0.1',
  'mstd-0.3': 'Dropout rate 0.3',
  'mstd-0.7': 'Dropout rate 0.7',
  'mstd-0.9': 'Dropout rate 0.9',
  'mstd-inverted': 'Inverted dropout',
  'mstd-long': 'The paper’s number of examples',
  'mstd-long-0.1': 'The paper’s number of examples, dropout rate 0.1',
  'mstd-long-0.3': 'The paper’s number of examples, dropout rate 0.3',
  'mstd-long-0.7': 'The paper’s number of examples, dropout rate 0.7',
  'mstd-long-0.9': 'The paper’s number of examples, dropout rate 0.9',
};
/** For the page: English comes with the index of recordings. */
export const shownTitles: typeof titles | undefined = undefined;
