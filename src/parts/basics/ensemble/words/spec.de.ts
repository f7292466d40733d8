export const words = {
  title: 'Viele Netze oder eines mit Masken',
  question: 'Können die Masken eines Netzes viele Netze ersetzen?',
  about: {
    title: 'Bagging und Dropout',
    description:
      'Fehler, Kreuzentropie und Uneinigkeit beim Mitteln vieler Netze und beim Mitteln vieler Masken eines Netzes.',
    picture:
      'Kurven über der Zahl der gemittelten Netze oder Masken: unabhängige Netze, Bagging, Masken, skalierte Gewichte.',
    asked: 'Zwanzig einzeln trainierte Netze, oder ein Netz mit Dropout und zwanzig Masken: Was sagt besser vorher?',
  },
  networks: 'Netze',
  inNetworks: 'Netze',
  averaged: 'Gemittelte Netze',
};
