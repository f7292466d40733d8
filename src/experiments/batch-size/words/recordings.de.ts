/** What each recording shows, in one line, by its name. */
export const titles = {
  'batch-size': 'Adam mit seiner üblichen Lernrate',
  'batch-size-high-rate': 'Eine für kleine Batches zu hohe Lernrate',
  'batch-size-sgd': 'Einfacher Gradientenabstieg',
  'batch-size-scaled': 'Eine Lernrate, die mit der Quadratwurzel des Batches wächst',
  'batch-size-sgd-scaled': 'Einfacher Gradientenabstieg mit einer Lernrate proportional zum Batch',
  'batch-size-paper': 'So viele Beispiele wie im Paper',
};
export const shownTitles: typeof titles | undefined = titles;
