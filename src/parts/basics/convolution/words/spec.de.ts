export const words = {
  title: 'Faltungsnetze',
  question: 'Wo sollte Dropout in einem Faltungsnetz wirken, und wie stark?',
  about: {
    title: 'Dropout in Faltungsnetzen',
    description:
      'Testgenauigkeit gegen die Dropout-Rate, für Dropout auf dichten Schichten, auf allen Schichten und auf ganzen Kanälen.',
    picture: 'Genauigkeit über der Dropout-Rate für drei Orte von Dropout, und Lernkurven mit und ohne Dropout.',
    asked: 'Ein Faltungsnetz hat wenige Gewichte und viele Ausgaben. Wo hilft ihm Dropout?',
  },
  set: 'Bilder',
  places: 'Wo Dropout wirkt',
  measure: 'Maß',
  measures: { accuracy: 'Genauigkeit', 'cross-entropy': 'Kreuzentropie' },
};
