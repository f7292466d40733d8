/** What each recording shows, in one line, by its name. */
export const titles = {
  'batch-size': 'Adam à son taux d’apprentissage habituel',
  'batch-size-high-rate': 'Un taux d’apprentissage trop élevé pour de petits lots',
  'batch-size-sgd': 'Descente de gradient simple',
  'batch-size-scaled': 'Un taux d’apprentissage qui croît comme la racine carrée du lot',
  'batch-size-sgd-scaled': 'Descente de gradient simple, taux d’apprentissage proportionnel au lot',
  'batch-size-paper': 'Autant d’exemples que dans l’article',
};
export const shownTitles: typeof titles | undefined = titles;
