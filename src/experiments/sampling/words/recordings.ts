/** What each recorded run shows, by its name. */
export const titles = {
  sampling: 'The paper’s number of examples',
  'sampling-lecture': 'The lecture budget',
  'sampling-high-rate': 'A learning rate too high, where sampling wins',
  'sampling-inverted': 'Inverted dropout',
  'sampling-gaussian': 'Gaussian noise',
};
/** For the page: English comes with the index of recordings. */
export const shownTitles: typeof titles | undefined = undefined;
