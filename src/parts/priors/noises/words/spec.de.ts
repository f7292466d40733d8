export const about = {
  title: 'Welches Rauschen wirkt',
  question: 'Kommt es auf die Form des Rauschens an?',
  about: {
    title: 'Welches Rauschen wirkt',
    description:
      'Dasselbe Netz, trainiert mit vielen Arten von Rauschen auf seinen Einheiten, und seine Genauigkeit mit skalierten Gewichten.',
    picture: 'Genauigkeit je eines Netzes für jedes Rauschen und Genauigkeit gegen die Varianz des Rauschens.',
    asked: 'Was zählt für die Genauigkeit mehr: die Form des Rauschens oder seine Varianz?',
  },
  controls: { factor: 'Rauschen vorn' },
};

export const labels = { noises: 'Rauscharten', factor: 'Rauschen vorn' };
