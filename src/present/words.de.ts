/** Words of the presentation: what the keys do. */
export const presentWords = {
  start: 'Präsentieren',
  name: 'Präsentation',
  cloud: 'Eine Ziffer, eine Wolke von Netzen: Wer soll die Vorhersage machen?',
  definition: 'Ein Satz Gewichte, viele Netze',
  reproduces: 'Was lässt sich reproduzieren?',
  before: 'Ihr Lauf: ',
  /** As many scenes as the address counts; a question belongs to the scene after it. */
  place: (scene: number, scenes: number, asks: boolean): string => `${scene} / ${scenes}${asks ? ' · Frage' : ''}`,
  placeHeard: (scene: number, scenes: number, asks: boolean): string =>
    `Szene ${scene} von ${scenes}${asks ? ', davor eine Frage' : ''}`,
  back: 'Vorige Szene',
  next: 'Nächste Szene',
  code: 'QR-Code',
  fill: 'Vollbild',
  leave: 'Verlassen',
  keys: [
    ['→ Leertaste Bild↓', 'weiter'],
    ['← Bild↑', 'zurück'],
    ['F', 'Vollbild'],
    ['Q', 'QR-Code des Links'],
    ['Esc', 'verlassen'],
  ],
  teaching: 'Für die Lehre',
  own: 'eigene Szenen',
} as const;
