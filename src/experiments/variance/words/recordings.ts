/** What each recording shows, in one line, by its name. */
export const titles = {
  variance: 'Dropout in hidden layers 2 and 3',
  'variance-layer-3': 'Dropout in hidden layer 3',
};
/** For the page: English comes with the index of recordings. */
export const shownTitles: typeof titles | undefined = undefined;
