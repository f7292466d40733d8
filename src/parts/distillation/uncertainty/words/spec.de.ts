/** The experiment's names, for those who link to it, embed it, or tell of its settings. */
export const title = 'Unsicherheit';
export const question = 'Weiß das Mittel, wann es etwas nicht weiß?';
export const about = {
  title: 'Wozu das Mitteln gut ist',
  description:
    'Wie sicher fünf Arten der Vorhersage sind, auf Ziffern, gedrehten Ziffern und Rauschen, und wie oft sie richtigliegen.',
  picture: 'Zuverlässigkeitsdiagramm, Konfidenz gegen den Drehwinkel und Genauigkeit gegen den Anteil der Antworten.',
  asked: 'Ein Netz sieht Rauschen. Welche Art der Vorhersage merkt, dass es keine der zehn Ziffern ist?',
};

export const labels = { members: 'Netze', angleImages: 'Gedrehte Bilder' };
export const units = { networks: 'Netze', images: 'Bilder' };
export const controls = {
  prediction: 'Vorhersage vorn',
  signal: 'Wie sicher',
  angle: 'Gedreht um',
  threshold: 'Kleinste Konfidenz',
};
