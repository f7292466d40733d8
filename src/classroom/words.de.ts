export const page = {
  title: 'Für die Lehre',
  lead: 'Planen Sie eine Vorlesung, stellen Sie eine Aufgabe und sehen Sie, was Ihr Kurs abgibt, oder legen Sie Läufe nebeneinander. Nichts verlässt diesen Browser.',
  site: 'The Dropout Cloud',
  sections: 'Bereiche',
  assignment: 'Aufgabe',
};

export const sectionWords = {
  plans: { title: 'Vorlesungspläne', lost: 'der Bereich mit den Vorlesungsplänen' },
  assignments: { title: 'Aufgaben', lost: 'der Bereich mit den Aufgaben' },
  runs: { title: 'Läufe vergleichen', lost: 'der Vergleich von Läufen' },
};

export const pieces = {
  copy: 'Kopieren',
  copied: 'Kopiert',
  byHand: 'Ihr Browser hat es nicht kopiert: Der Text ist markiert, drücken Sie Strg+C oder ⌘C.',
  large: (name: string, most: string): string => `„${name}“ ist größer als ${most}. Nichts wurde geändert.`,
  unread: (name: string): string => `„${name}“ konnte nicht gelesen werden. Nichts wurde geändert.`,
};

export const csvColumns = {
  title: 'Spalten der Zahlen in der CSV-Datei',
  caption: 'Ihre Köpfe sind in jeder Sprache dieselben',
  head: ['Spalte', 'Zahl'],
};

export const keeping = {
  unreadable:
    'Was dieser Browser hier aufbewahrt hat, kann diese Version der Seite nicht lesen; es wird nicht gezeigt.',
  full: 'Dieser Browser hat keinen Platz mehr: Was Sie jetzt ändern, geht verloren, wenn Sie die Seite verlassen. Speichern Sie es als Datei.',
  forbidden:
    'Dieser Browser lässt die Seite nichts aufbewahren: Speichern Sie Ihre Arbeit als Datei, bevor Sie die Seite verlassen.',
};

export const viewWords = { firstPart: 'Die Wolke und ihre Cluster', opening: 'Die Wolke', view: 'Ansicht' };

export const refusals = {
  text: (most: number): string => `ein Text mit höchstens ${most} Zeichen`,
  flag: 'true oder false',
  orNull: (range: string): string => `nichts oder ${range}`,
  record: (names: string): string => `ein Datensatz aus ${names}`,
  notAllowed: (value: string, range: string): string => `${value} ist nicht erlaubt; erlaubt ist ${range}`,
  notJson: 'es ist kein JSON',
  long: (most: string): string => `es ist länger als ${most} Zeichen`,
  cutOff: 'es ist abgeschnitten oder wurde verändert',
  changed: 'es ist abgeschnitten oder wurde unterwegs verändert',
  unknownView: (view: string): string => `die Ansicht „${view}“ gibt es auf dieser Seite nicht`,
  trainsNothing: 'es verlangt einen Lauf von einer Ansicht, die nichts trainiert',
  format: (known: number): string => `das Format ist nicht ${known}`,
  codeFormat: (format: string, known: number): string => `das Format ${format} ist nicht ${known}`,
  noCode: (start: string): string => `es enthält keinen Code; ein Code beginnt mit „${start}“`,
  manyCodes: (count: number, most: number): string => `es enthält ${count} Codes; erlaubt sind ${most}`,
  noTable: 'es ist keine Tabelle von Läufen im Format 1',
  manyRuns: (given: number, most: number): string => `sie hat ${given} Läufe; erlaubt sind höchstens ${most}`,
  ofRun: (name: string, problem: string): string => `„${name}“: ${problem}`,
  noSuchRun: (id: string): string => `das Ergebnis „${id}“ gehört zu keinem Lauf der Tabelle`,
  noSetting: (name: string): string => `„${name}“ ist keine Einstellung dieser Ansicht`,
};

export const inQuotes = (text: string): string => `„${text}“`;
