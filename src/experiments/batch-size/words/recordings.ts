/** What each recording shows, in one line, by its name. */
export const titles = {
  'batch-size': 'Adam at its usual learning rate',
  'batch-size-high-rate': 'A learning rate too high for small batches',
  'batch-size-sgd': 'Plain gradient descent',
  'batch-size-scaled': 'A learning rate that grows as the square root of the batch',
  'batch-size-sgd-scaled': 'Plain gradient descent at a learning rate in proportion to the batch',
  'batch-size-paper': 'The paper’s number of examples',
};
/** For the page: English comes with the index of recordings. */
export const shownTitles: typeof titles | undefined = undefined;
