export const words = {
  cut: 'il est altéré ou n’est pas arrivé en entier',
  notRecorded: 'sa somme de contrôle n’est pas celle qui est enregistrée',
  noJson: 'ce n’est pas du JSON, ou il n’est pas arrivé en entier',
  noAccuracy: 'il ne dit pas ce que valent les réseaux',
};
