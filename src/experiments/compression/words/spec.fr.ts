/** Words of the experiment itself and of its settings. */
export const title = 'Compression par groupes';
export const question =
  'Peut-on fusionner les unités d’une couche selon leurs groupes, et est-ce le dropout qui le permet\u00a0?';
export const about = {
  title: 'Une couche repliée en ses groupes',
  description:
    'Fusionner les unités de chaque groupe en une seule\u00a0: quelle exactitude reste-t-il, avec dropout et sans\u00a0?',
  picture: 'Exactitude selon le nombre d’unités restantes, et le réseau avant et après.',
  asked: 'Peut-on replier une couche large en ses groupes sans perdre en exactitude\u00a0?',
};
export const units = 'Unités cachées';
export const clusters = 'Groupes';
export const restarts = 'Relances';
export const scratch = 'À partir de zéro';
/** What clusters are compared with, as a legend calls it. */
export const rivals = {
  randomSubset: 'sous-ensemble aléatoire',
  normPruning: 'plus grandes normes',
  agreementOnly: 'accord seul',
  scratch: 'à partir de zéro',
};
const compare = 'Comparer avec';
export const compareChoice = { label: compare, options: rivals };
export const pinned = 'Unité épinglée dans le dessin';
export const controls = { compare, network: 'Regarder dedans' };
