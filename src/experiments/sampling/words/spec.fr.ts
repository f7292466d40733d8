/** Words of the experiment itself and of its settings. */
export const title = 'Échantillonner ou mettre à l’échelle';
export const question =
  'Un seul réseau aux poids mis à l’échelle vaut-il la moyenne de nombreux réseaux amincis\u00a0?';
export const about = {
  title: 'Échantillonner ou mettre à l’échelle',
  description:
    'Après le dropout\u00a0: un masque au hasard, des poids mis à l’échelle ou la moyenne sur de nombreux masques\u00a0? L’exactitude à chaque taux.',
  picture:
    'Exactitude de test selon le taux de dropout, pour un masque au hasard, des poids mis à l’échelle et la moyenne de nombreux masques.',
  asked: 'Un seul réseau mis à l’échelle ou la moyenne de nombreux masques\u00a0: lequel prédit le mieux\u00a0?',
};
export const samples = 'Tirages';
export const measureChoice = {
  label: 'Mesure',
  options: { accuracy: 'exactitude', 'cross-entropy': 'entropie croisée' },
};
export const splitChoice = { label: 'Images', options: { test: 'test', train: 'entraînement' } };
export const meanChoice = {
  label: 'Moyenne des masques',
  options: { geometric: 'géométrique', arithmetic: 'arithmétique' },
};
export const controls = { measure: 'Mesure', images: 'Images', mean: 'Moyenne' };
