export const refusalWords = {
  plan: 'der Plan',
  scene: (n: number): string => `Szene ${n}`,
  goal: (n: number): string => `Ziel ${n}`,
  noObject: (what: string, value: string, names: string): string =>
    `${what}: ${value} ist kein Objekt mit den Feldern ${names}`,
  field: (what: string, other: string, names: string): string =>
    `${what}: das Feld ${other} ist unbekannt; erlaubt sind ${names}`,
  noText: (what: string, value: string): string => `${what}: ${value} ist kein Text; erlaubt ist ein Text`,
  longText: (what: string, value: string, length: number, most: number): string =>
    `${what}: ${value} hat ${length} Zeichen; erlaubt sind 0 bis ${most}`,
  noList: (what: string, value: string, most: number): string =>
    `${what}: ${value} ist keine Liste; erlaubt ist eine Liste von 0 bis ${most} Einträgen`,
  longList: (what: string, length: number, most: number): string =>
    `${what}: ${length} Einträge; erlaubt sind 0 bis ${most}`,
  minutes: (what: string, value: string, most: number): string =>
    `${what}: ${value} liegt außerhalb des erlaubten Bereichs, 0 bis ${most}`,
  kind: (what: string, value: string): string => `${what}: die Art ${value} ist unbekannt; erlaubt sind view, text`,
  flag: (what: string, name: string, value: string): string =>
    `${what}: ${name} ${value} ist unbekannt; erlaubt sind true, false`,
  noView: (what: string, view: string): string => `${what}: die Ansicht ${view} gibt es auf dieser Seite nicht`,
  format: (value: string, known: string): string => `das Format ${value} ist unbekannt; erlaubt ist ${known}`,
  version: (value: string, known: number): string => `die Version ${value} ist unbekannt; erlaubt ist ${known}`,
  long: (length: number, most: number): string => `er hat ${length} Zeichen; erlaubt sind 0 bis ${most}`,
  longSettings: (length: number, most: number): string =>
    `die Einstellungen haben ${length} Zeichen; erlaubt sind 0 bis ${most}`,
  noJson: (start: string): string =>
    `die Datei beginnt mit ${start} und ist kein JSON; erlaubt ist ein Plan, den diese Seite gespeichert hat`,
  cutOff: 'er wurde abgeschnitten oder unterwegs verändert; bitten Sie noch einmal darum, oder um den Plan als Datei',
  notHere: (id: string): string => `in diesem Browser gibt es keinen Plan ${id}`,
  noSample: (id: string, all: string): string => `es gibt keinen Plan ${id}; erlaubt sind ${all}`,
  noFile: (name: string): string =>
    `${name} ist keine Datei neben dieser Seite; erlaubt ist ein Pfad wie plans/week-3.json`,
  missing: (name: string, status: number): string => `die Seite hat keine Datei ${name} (ihre Antwort ist ${status})`,
  unreached: (name: string): string => `die Datei ${name} ist nicht angekommen; prüfen Sie die Verbindung`,
  noSetting: (name: string, view: string, all: string): string =>
    `${name} ist keine Einstellung der Ansicht ${view}; erlaubt sind ${all}`,
  twice: (name: string): string => `${name} ist mehr als einmal angegeben; erlaubt ist einmal`,
  noLink: (link: string): string =>
    `${link} ist kein Link; erlaubt ist die ganze Adresse einer Ansicht, die mit http beginnt.`,
  leadsNowhere: (link: string, all: string): string => `${link} führt zu keiner Ansicht; erlaubt sind Links zu ${all}.`,
  badLink: (problem: string): string => `Der Link kann nicht verwendet werden: ${problem}.`,
  noRoom: 'Dieser Browser hat keinen Platz für den Plan: Speichern Sie ihn als Datei, bevor Sie die Seite verlassen.',
  forbidden:
    'Dieser Browser lässt die Seite den Plan nicht aufbewahren: Speichern Sie ihn als Datei, bevor Sie die Seite verlassen.',
  tooMany: (count: number, most: number): string =>
    `In diesem Browser sind ${count} Pläne; erlaubt sind 0 bis ${most}. Löschen Sie zuerst einen.`,
};
