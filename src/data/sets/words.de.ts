export const words = {
  notPacked: (title: string, word: string): string =>
    `${title} ist auf dieser Website nicht vorhanden. Wer sie betreibt, kann es hinzufügen: npm run data -- ${word}.`,
  notAbout: 'handelt nicht davon',
  otherShape: (shape: string, encoding: string): string =>
    `hat eine andere Form, Zielgröße oder Codierung als ${shape} ${encoding}`,
  noOrigin: 'nennt Titel, Lizenz und Herkunft nicht',
  noFiles: 'führt keine Dateien auf',
  badFiles: 'beschreibt seine Dateien nicht',
  noRows: 'nennt seine Zeilen und Aufteilungen nicht',
  noCounts: 'sagt nicht, wie viele Bilder seine Dateien haben',
  tooMany: (images: number): string => `hat ${images} Bilder, mehr als diese Version entpackt`,
  noTable: 'dies ist keine gepackte Tabelle',
  otherTable: (given: readonly number[], wanted: readonly number[]): string =>
    `die Tabelle ist ${given[0]} × ${given[1]} mit ${given[2]} Aufteilungen; erwartet war ${wanted[0]} × ${wanted[1]} mit ${wanted[2]}`,
  tableBytes: (bytes: number, all: number): string => `die Tabelle hat ${bytes} Bytes, erwartet waren ${all}`,
  split: 'eine Aufteilung hat Plätze, die keine Zeilen sind',
  noNumbers: 'die Tabelle hat Werte, die keine Zahlen sind',
};
