export const title = 'Théorème 1';
export const question = 'Pourquoi un élève peut-il apprendre d’un seul masque aléatoire à la fois ?';
export const about = {
  title: 'Pourquoi un masque à la fois suffit',
  description:
    'Ce que la distillation minimise et ce qu’elle devrait minimiser, sur tous les masques d’un petit réseau, pour trois pertes.',
  picture:
    'Pour trois pertes, deux courbes sur une droite de réseaux : parallèles pour deux d’entre elles, pas pour la troisième.',
  asked: 'Si un élève apprend d’un seul réseau aminci aléatoire à la fois, apprend-il leur moyenne ?',
};

export const labels = {
  rate: 'Taux de dropout',
  distillSteps: 'Étapes de distillation',
  along: 'Réseau sur la droite',
};
