export const about = {
  title: 'Quel bruit fonctionne',
  question: 'La forme du bruit compte-t-elle\u00a0?',
  about: {
    title: 'Quel bruit fonctionne',
    description:
      'Le même réseau entraîné avec de nombreux bruits sur ses unités, et son exactitude avec les poids mis à l’échelle.',
    picture: 'Exactitude d’un réseau pour chaque bruit, et exactitude en fonction de la variance du bruit.',
    asked: 'Qu’est-ce qui compte le plus pour l’exactitude\u00a0: la forme du bruit, ou sa variance\u00a0?',
  },
  controls: { factor: 'Bruit mis en avant' },
};

export const labels = { noises: 'Bruits', factor: 'Bruit mis en avant' };
