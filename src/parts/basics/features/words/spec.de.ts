export const words = {
  title: 'Merkmale',
  question: 'Was lernen verdeckte Einheiten, mit Dropout und ohne?',
  about: {
    title: 'Merkmale verdeckter Einheiten',
    description: 'Was die verdeckten Einheiten eines Autoencoders schreiben, mit Dropout und ohne, während sie lernen.',
    picture:
      'Zwei Raster von Gewichten als kleine Bilder, ohne Dropout und mit Dropout, neben dem, was daran gemessen wird.',
    asked:
      'Zwei Netze lernen, Ziffern zu kopieren, eines davon mit Dropout. In welchem schreiben einzelne Einheiten einzelne Striche?',
  },
  rate: 'Dropout-Rate',
  side: 'Bilder',
  units: 'Einheiten',
  inUnits: 'Einheiten',
  after: 'Trainingsschritte',
  tile: 'Einheit',
};
