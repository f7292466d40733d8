export const addressWords = {
  told: (what: string): string => `Adresse: ${what}.`,
  tooLong: (length: number, longest: number): string =>
    `sie hat ${length} Zeichen; nur die ersten ${longest} werden gelesen`,
  version: (given: string, version: string): string => `v ${given} ist unbekannt; erlaubt ist ${version}`,
  noParameter: (given: string): string => `${given} ist kein Parameter; er bleibt weg`,
  language: (given: string, all: string): string => `lang ${given} ist keine Sprache dieser Seite; erlaubt sind ${all}`,
  twice: (name: string, given: string): string => `${name} steht mehrmals da; ${given} bleibt weg`,
  noLayer: (name: string, given: number | undefined, count: number, used: string): string =>
    `${name} "${given}" gibt es nicht; erlaubt ist 1 bis ${count}; verwendet wird ${used}`,
  name: 'ein Name aus Buchstaben, Ziffern und Bindestrichen',
  network: 'der Name eines Netzes, aus Buchstaben, Ziffern und Bindestrichen',
  noName: (given: string, range: string, used: string): string =>
    `${given} ist kein Name; erlaubt ist ${range}; verwendet wird "${used}"`,
  noNetwork: (given: string, range: string): string => `${given} ist kein Name; erlaubt ist ${range}; er bleibt weg`,
  drawing: 'ein Bild, wie diese Seite es schreibt',
  noDrawing: (given: string, range: string): string =>
    `${given} ist keine Zeichnung; erlaubt ist ${range}; verwendet wird keine`,
};

export const noRoom =
  'Dieser Browser hat keinen Platz, den neuen Lauf aufzubewahren: Er bleibt, bis Sie die Seite verlassen; ein früher aufbewahrter bleibt erhalten.';

export const networkLost = (why: string): string =>
  `Aufgezeichnete Gewichte konnten nicht geladen werden: ${why}. Es wird noch einmal versucht.`;

export const runFile = {
  tooLong: (length: number, longest: number): string => `zu lang: ${length} Zeichen; erlaubt sind ${longest}`,
  noJson: 'kein JSON',
  noDevice: 'ein nicht genanntes Gerät',
  unknown: (experiment: string, known: string): string => `Experiment „${experiment}“ ist keines von ${known}`,
  removed: (why: string): string =>
    `Der von Ihrem letzten Besuch aufbewahrte Lauf lässt sich nicht zeigen und wurde entfernt: ${why}.`,
};
