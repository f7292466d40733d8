/** Words of the experiment itself and of its settings. */
export const title = 'Weight clusters';
export const question = 'Does dropout make units that do the same?';
export const about = {
  title,
  description: 'Do units copy each other under dropout? Heat maps of a layer’s weights, ordered by cluster.',
  picture: 'Heat maps of incoming and outgoing weights, ordered by cluster, and the Rand index against dropout rate.',
  asked: 'Do the hidden units of a network trained with dropout copy one another?',
};
export const layer = 'Layer';
export const clusters = 'Clusters';
export const restarts = 'Restarts';
export const orderChoice = { label: 'Rows by', options: { incoming: 'incoming', outgoing: 'outgoing' } };
