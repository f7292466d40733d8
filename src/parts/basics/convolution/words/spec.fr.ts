export const words = {
  title: 'Réseaux convolutifs',
  question: 'Où le dropout doit-il agir dans un réseau convolutif, et à quelle dose ?',
  about: {
    title: 'Le dropout dans les réseaux convolutifs',
    description:
      'Exactitude de test selon le taux de dropout, pour un dropout sur les couches denses, sur toutes les couches, sur des canaux entiers.',
    picture:
      'L’exactitude selon le taux de dropout pour trois emplacements du dropout, et des courbes d’apprentissage avec et sans lui.',
    asked: 'Un réseau convolutif a peu de poids et beaucoup de sorties. Où le dropout l’aide-t-il ?',
  },
  set: 'Images',
  places: 'Où agit le dropout',
  measure: 'Mesure',
  measures: { accuracy: 'exactitude', 'cross-entropy': 'entropie croisée' },
};
