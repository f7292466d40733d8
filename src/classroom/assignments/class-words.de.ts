import { fixed, many } from '../../charts/numbers.ts';
import type { Mark } from './marks.ts';

const codes = (n: number): string => many(n, 'Code', 'Codes');

export const classWords = {
  load: '1. Codes laden',
  lead: (title: string): string =>
    `Die Codes werden mit der oben gewählten Aufgabe verglichen, „${title || 'Ohne Titel'}“. Sie bleiben auf dieser Seite, bis Sie sie verlassen: Speichern Sie die Tabelle, und heben Sie auf, was Sie hier einfügen.`,
  paste: 'Codes einfügen',
  pasteHelp: 'Einer oder viele, mit beliebigem Text darum: eine Spalte einer Tabelle, ein Export eines Forums, Mails.',
  read: 'Codes lesen',
  files: 'Oder wählen Sie Dateien, oder legen Sie sie hier ab',
  filesHelp: 'Textdateien mit einem oder vielen Codes, zusammen höchstens 20 MB.',
  loaded: (count: number, ms: number): string => `${codes(count)} in ${fixed(ms, 0)} ms gelesen.`,
  refused: (what: string, problem: string): string => `${what} wird nicht gelesen: ${problem}. Nichts wurde geändert.`,
  pasted: 'Der eingefügte Text',
  tooMany: (most: number): string => `Diese Seite fasst höchstens ${most} Codes. Nichts wurde geändert.`,
  clear: 'Alle Codes entfernen',
  undo: 'Rückgängig',
  cleared: 'Die Codes sind entfernt.',
  none: 'Noch keine Codes.',
  belongs: (count: number, title: string): string =>
    `${codes(count)} ${count === 1 ? 'gehört' : 'gehören'} zu Ihrer Aufgabe „${title || 'Ohne Titel'}“.`,
  show: 'Diese wählen',
  otherHelp:
    'Codes einer anderen Aufgabe: Haben Sie Ihre geändert, nachdem Sie sie ausgegeben haben, dann öffnen Sie oben den Link oder die Datei, die Ihre Studierenden bekommen haben.',
  counts: (counts: readonly (readonly [Mark, number])[], all: number): string =>
    `${codes(all)}: ${counts.map(([mark, count]) => `${count} ${marks[mark]}`).join(', ')}.`,
  table: '4. Alle Codes',
  tableOf: 'Tabelle aller Codes',
  compareHelp:
    'Übernehmen Sie die Läufe in den Vergleich, um einige in den Diagrammen der Ansicht übereinander zu sehen. Die Namen kommen mit, und der Vergleich bleibt in diesem Browser.',
  compare: (n: number): string => `${many(n, 'Lauf', 'Läufe')} vergleichen`,
  noRoom: (most: number): string => `Der Vergleich fasst höchstens ${most} Läufe. Entfernen Sie dort zuerst einige.`,
  csv: 'Tabelle speichern (CSV)',
  head: {
    place: 'Nr.',
    name: 'Name',
    marks: 'Vermerke',
    seed: 'Startwert',
    run: 'Lauf',
    again: 'Prüfen',
  },
  predicted: (i: number): string => `Vorhersage ${i + 1}`,
  answered: (i: number): string => `Antwort ${i + 1}`,
  expected: 'erwartet',
  noName: 'ohne Namen',
  how: { made: 'gemacht', kept: 'früher', recorded: 'aufgezeichnet' },
  trainAgain: 'Noch einmal trainieren',
  ofCode: (name: string): string => `, ${name}`,
  predictions: '2. Vorhersagen des Kurses',
  runs: '3. Läufe des Kurses',
  drawn: (some: number, all: number): string =>
    `Gezeichnet: ${some} von ${all} Codes. Ausgelassen sind die, die nicht lesbar sind, verändert wurden, zu einer anderen Aufgabe gehören oder andere Einstellungen haben.`,
  truth: 'was die Läufe gemessen haben',
  median: (median: string, unit: string, count: number): string =>
    `${many(count, 'Vorhersage', 'Vorhersagen')}, die Hälfte davon bei höchstens ${median}${unit && ` ${unit}`}.`,
  measured: (name: string, mean: string, low: string, high: string, count: number): string =>
    ` Die Linie ist das Mittel von „${name}“ über ${many(count, 'Lauf', 'Läufe')}, ${mean}; das Band geht vom kleinsten bis zum größten, ${low} bis ${high}.`,
  recordedTruth: ' Einige dieser Zahlen stammen vom aufgezeichneten Lauf.',
  noTruth: ' Verglichen wird mit keiner Zahl der Ansicht.',
  rightOne: 'richtig',
  spread: (count: number): string =>
    `Ein Punkt je Lauf, ${many(count, 'Lauf', 'Läufe')}; die senkrechte Linie ist ihr Mittel. Läufe mit anderen Startwerten unterscheiden sich allein durch Zufall.`,
  noRuns: 'Noch keine Zahlen.',
  trustTitle: 'Wie weit man dem trauen kann',
  trust:
    'Die Prüfsumme findet Codes, die abgeschnitten oder von Hand geändert wurden. Sie ist keine Signatur: Diese Seite ist offen, und wer ihren Quelltext liest, kann einen Code mit beliebigen Zahlen machen. Einstellungen und Startwert stehen in jedem Code, sodass ein Lauf hier noch einmal trainiert werden kann: Das zeigt, ob seine Zahlen von ihm stammen können, nicht, wer ihn trainiert hat. Man kann auch neu beginnen und vorhersagen, wenn man die Zahlen schon kennt. Nehmen Sie die Codes als Hausaufgabe, nicht als Prüfung.',
  again: {
    title: (name: string): string => `Noch einmal trainieren: ${name}`,
    lead: (seconds: string): string =>
      `Der Lauf wird hier mit den Einstellungen und dem Startwert des Codes trainiert. Dort dauerte er ${seconds} s. Er tritt an die Stelle des Laufs dieser Ansicht, den Ihr Browser aufbewahrt.`,
    waiting: 'Training läuft …',
    failed: 'Er konnte hier nicht trainiert werden.',
    close: 'Schließen',
    head: ['Zahl', 'Abgegeben', 'Noch einmal trainiert', ''],
    likeness: { same: 'gleich', close: 'nahe', different: 'verschieden' },
    missing: 'nicht genannt',
    verdicts: {
      same: 'Alle Zahlen sind gleich: Sie können von diesem Lauf stammen.',
      close:
        'Alle Zahlen liegen höchstens 5\u00a0% neben den abgegebenen. Ein anderer Browser oder eine andere Grafikkarte kann solche Unterschiede machen.',
      different:
        'Einige Zahlen weichen um mehr als 5\u00a0% ab. Zwischen zwei Arten zu rechnen kann das vorkommen; auf demselben Backend sollten sie gleich sein. Sehen Sie sich die Einstellungen an, oder fragen Sie nach.',
    },
    backends: (there: string, here: string): string =>
      `Backend dort: ${there || 'nicht bekannt'}; hier: ${here || 'nicht bekannt'}.`,
  },
} as const;

export const marks: Readonly<Record<Mark, string>> = {
  complete: 'vollständig',
  unreadable: 'nicht lesbar',
  altered: 'verändert',
  'other assignment': 'andere Aufgabe',
  'other settings': 'andere Einstellungen',
  incomplete: 'unvollständig',
  duplicate: 'doppelt',
  'recorded run': 'aufgezeichneter Lauf',
  'earlier run': 'früherer Lauf',
};
