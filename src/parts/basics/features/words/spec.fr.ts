export const words = {
  title: 'Caractéristiques',
  question: 'Qu’apprennent les unités cachées, avec dropout et sans ?',
  about: {
    title: 'Caractéristiques des unités cachées',
    description:
      'Ce qu’écrivent les unités cachées d’un autoencodeur, avec dropout et sans, pendant qu’elles apprennent.',
    picture: 'Deux grilles de poids en petites images, sans dropout et avec, à côté de ce qu’on mesure sur elles.',
    asked:
      'Deux réseaux apprennent à copier des chiffres, dont un avec dropout. Dans lequel chaque unité écrit-elle un seul trait ?',
  },
  rate: 'Taux de dropout',
  side: 'Images',
  units: 'Unités',
  inUnits: 'unités',
  after: 'Étapes',
  tile: 'Unité',
};
