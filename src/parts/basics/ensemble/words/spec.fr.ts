export const words = {
  title: 'Plusieurs réseaux, ou un seul avec masques',
  question: 'Les masques d’un seul réseau peuvent-ils remplacer beaucoup de réseaux ?',
  about: {
    title: 'Bagging et dropout',
    description:
      'Erreur, entropie croisée et désaccord de la moyenne de nombreux réseaux, et de nombreux masques d’un seul réseau.',
    picture:
      'Courbes selon le nombre de réseaux ou de masques dont on fait la moyenne : réseaux indépendants, bagging, masques, poids mis à l’échelle.',
    asked: 'Vingt réseaux entraînés un par un, ou un réseau avec dropout et vingt masques : lesquels prédisent mieux ?',
  },
  networks: 'Réseaux',
  inNetworks: 'réseaux',
  averaged: 'Réseaux moyennés',
};
