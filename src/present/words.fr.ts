/** Words of the presentation: what the keys do. */
export const presentWords = {
  start: 'Présenter',
  name: 'Présentation',
  cloud: 'Un chiffre, un nuage de réseaux\u00a0: qui doit faire la prédiction\u00a0?',
  definition: 'Un seul jeu de poids, de nombreux réseaux',
  reproduces: 'Qu’est-ce qui se reproduit\u00a0?',
  before: 'votre exécution\u00a0: ',
  /** As many scenes as the address counts; a question belongs to the scene after it. */
  place: (scene: number, scenes: number, asks: boolean): string => `${scene} / ${scenes}${asks ? ' · question' : ''}`,
  placeHeard: (scene: number, scenes: number, asks: boolean): string =>
    `Scène ${scene} sur ${scenes}${asks ? ', précédée d’une question' : ''}`,
  back: 'Scène précédente',
  next: 'Scène suivante',
  code: 'Code QR',
  fill: 'Plein écran',
  leave: 'Quitter',
  keys: [
    ['→ Espace Pg.suiv', 'suite'],
    ['← Pg.préc', 'retour'],
    ['F', 'plein écran'],
    ['Q', 'code QR du lien'],
    ['Échap', 'quitter'],
  ],
  teaching: 'Pour enseigner',
  own: 'vos propres scènes',
} as const;
