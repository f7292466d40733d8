export const words = {
  title: 'Ausgedünnte Netze',
  question: 'Was macht Dropout mit einem Netz, Einheit für Einheit?',
  about: {
    title: 'Dropout, Einheit für Einheit',
    description:
      'Ein kleines Netz, Einheit für Einheit gezeichnet: welche Einheiten eine Maske abschaltet, was Skalieren bewirkt und was übrig bleibt.',
    picture:
      'Ein kleines Netz mit durchgekreuzten abgeschalteten Einheiten, daneben die Ebene mit der Grenze, die übrig bleibt.',
    asked: 'Eine Einheit ist in der Hälfte der Fälle abgeschaltet. Wie groß ist ihre Ausgabe im Mittel?',
  },
  data: 'Punkte',
  units: 'Einheiten',
  inUnits: 'Einheiten',
  points: 'Trainingspunkte',
  inPoints: 'Punkte',
  learningRate: 'Lernrate',
  step: 'Schritt',
  convention: 'Dropout',
  map: 'Karte',
  draws: 'Ziehungen',
  newDraw: 'Neu ziehen',
  frozen: 'Maske festhalten',
  hidden: 'Verdeckte Einheit',
  point: 'Punkt',
  x1: 'Punkt, erster Eingang',
  x2: 'Punkt, zweiter Eingang',
  options: {
    data: { moons: 'Monde', circles: 'Kreise', clouds: 'Wolken' },
    step: { whole: '1 ganz', draw: '2 ziehen', drop: '3 aus', test: '4 Test' },
    convention: { classic: 'klassisch', inverted: 'invertiert' },
    map: { mask: 'diese Maske', scaled: 'skaliert', average: 'alle Masken' },
  },
};
