/** What each recorded run shows, by its name. */
export const titles = {
  sampling: 'So viele Beispiele wie im Paper',
  'sampling-lecture': 'Das Budget „Vorlesung“',
  'sampling-high-rate': 'Eine zu hohe Lernrate, bei der Sampling gewinnt',
  'sampling-inverted': 'Invertierter Dropout',
  'sampling-gaussian': 'Gaußsches Rauschen',
};
/** For the page: the index of recordings is English. */
export const shownTitles: typeof titles | undefined = titles;
