/** What each recorded run shows, by its name. */
export const titles = {
  sampling: 'Autant d’exemples que dans l’article',
  'sampling-lecture': 'Le budget «\u00a0Cours\u00a0»',
  'sampling-high-rate': 'Un taux d’apprentissage trop élevé, où l’échantillonnage l’emporte',
  'sampling-inverted': 'Dropout inversé',
  'sampling-gaussian': 'Bruit gaussien',
};
/** For the page: the index of recordings is English. */
export const shownTitles: typeof titles | undefined = titles;
