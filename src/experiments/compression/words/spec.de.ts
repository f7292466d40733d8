/** Words of the experiment itself and of its settings. */
export const title = 'Kompression durch Cluster';
export const question =
  'Lassen sich die Einheiten einer Schicht nach ihren Clustern zusammenlegen, und macht Dropout das möglich?';
export const about = {
  title: 'Eine Schicht, gefaltet in ihre Cluster',
  description: 'Die Einheiten jedes Clusters zu einer zusammenlegen: Welche Genauigkeit bleibt, mit Dropout und ohne?',
  picture: 'Genauigkeit gegen die Zahl der verbleibenden Einheiten und das Netz vorher und nachher.',
  asked: 'Lässt sich eine breite Schicht in ihre Cluster falten, ohne Genauigkeit zu verlieren?',
};
export const units = 'Verdeckte Einheiten';
export const clusters = 'Cluster';
export const restarts = 'Neustarts';
export const scratch = 'Neu trainiert';
/** What clusters are compared with, as a legend calls it. */
export const rivals = {
  randomSubset: 'zufällige Teilmenge',
  normPruning: 'größte Normen',
  agreementOnly: 'nur beide einig',
  scratch: 'neu trainiert',
};
const compare = 'Vergleichen mit';
export const compareChoice = { label: compare, options: rivals };
export const pinned = 'In der Zeichnung angeheftete Einheit';
export const controls = { compare, network: 'Hineinsehen' };
