import { decimals } from '../charts/format.ts';
import { many } from '../charts/numbers.ts';

const size = (bytes: number): string => {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)}\u00a0kB`;
  return bytes < 1e9 ? `${decimals(bytes / 1e6, 1)}\u00a0MB` : `${decimals(bytes / 1e9, 1)}\u00a0GB`;
};

export const keptWords = {
  size,
  open: 'In diesem Browser aufbewahrt …',
  list: 'die Liste des Aufbewahrten',
  title: 'In diesem Browser aufbewahrt',
  lead: 'Alles bleibt in diesem Browser; nichts wird irgendwohin gesendet.',
  nothing: 'Dieser Browser bewahrt für diese Seite nichts auf.',
  empty: 'Noch ist nichts aufbewahrt.',
  export: 'Exportieren',
  delete: 'Löschen',
  ofRun: (title: string): string => `: den Lauf von „${title}“`,
  run: (title: string): string => `Ihr Lauf von „${title}“`,
  broke: (title: string): string =>
    `Ihr Lauf von „${title}“ hat seine Abbildung unbrauchbar gemacht und wird nicht mehr gezeigt. Er lässt sich exportieren oder löschen: Mehr, „In diesem Browser aufbewahrt“.`,
  withheld: 'Er hat seine Abbildung unbrauchbar gemacht und wird nicht von selbst gezeigt.',
  unreadable: 'Diese Version der Seite kann ihn nicht lesen.',
  answers: 'Antworten auf die Fragen',
  answersCount: (count: number): string => `${many(count, 'Frage', 'Fragen')} beantwortet oder übersprungen.`,
  files: 'Die Seite für Besuche ohne Netzwerk',
  filesCount: (count: number): string =>
    `${many(count, 'Datei', 'Dateien')}. Einmal gelöscht, kommen sie beim nächsten Besuch wieder.`,
  total: (bytes: number, allowed: number | null): string =>
    `Zusammen ${size(bytes)}.${allowed ? ` Der Browser erlaubt dieser Website etwa ${size(allowed)}.` : ''}`,
  others: (count: number): string =>
    `Andere Versionen oder Kopien dieser Seite bewahren in diesem Browser ${many(count, 'Eintrag', 'Einträge')} auf. Hier bleiben sie unberührt.`,
  import: 'Einen Lauf importieren',
  importHelp:
    'Eine JSON-Datei von „Exportieren“ hier oder von „JSON“ unter einer Abbildung. Sie tritt an die Stelle Ihres Laufs derselben Ansicht.',
  tooLong: (bytes: number): string => `sie hat ${size(bytes)}`,
  everything: 'Alles löschen …',
  sure: 'Ihre Läufe, Ihre Antworten und die hier aufgeführten Dateien löschen? Das lässt sich nicht rückgängig machen.',
  yes: 'Alles löschen',
  no: 'Behalten',
  deleted: (what: string): string => `Gelöscht: ${what}.`,
  allDeleted: 'Alles ist gelöscht.',
  notDeleted: (why: string): string => `Nicht alles ließ sich löschen: ${why}.`,
  underWay: (title: string): string =>
    `Ein Lauf von „${title}“ ist im Gang oder wartet. Dies würde ihn aufgeben: Warten Sie sein Ende ab oder brechen Sie ihn erst ab.`,
  shown: (file: string, title: string): string => `„${file}“ wird als Ihr Lauf von „${title}“ gezeigt und aufbewahrt.`,
  onlyShown: (file: string, title: string): string =>
    `„${file}“ wird als Ihr Lauf von „${title}“ gezeigt. Dieser Browser kann ihn nicht aufbewahren: Beim Neuladen geht er verloren.`,
  refused: (file: string, problem: string): string =>
    `„${file}“ wird nicht importiert: ${problem}. Erlaubt ist die JSON-Datei eines Laufs, wie „Exportieren“ sie erstellt, von höchstens 30\u00a0MB. Nichts hat sich geändert.`,
} as const;
