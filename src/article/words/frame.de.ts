import { plural } from '../../charts/numbers.ts';

const inWords = [
  'Keine',
  'Eine',
  'Zwei',
  'Drei',
  'Vier',
  'Fünf',
  'Sechs',
  'Sieben',
  'Acht',
  'Neun',
  'Zehn',
  'Elf',
  'Zwölf',
];

/** Words that every chapter shares. */
export const frame = {
  contents: (questions: number): string => `${inWords[questions] ?? questions} ${plural(questions, 'Frage', 'Fragen')}`,
  evidence: 'Befund',
  in: 'in',
  figure: (mark: string): string => `Abbildung ${mark}`,
  asItIs: 'oben, mit ihren jetzigen Einstellungen',
  awaited: 'Der aufgezeichnete Lauf wird geladen.',
  tries: 'Zum Ausprobieren',
  paper: 'Im Paper',
  glossary: 'Glossar',
  skipAll: 'Alle Antworten zeigen, ohne zu fragen',
  askAgain: 'Alle Fragen noch einmal stellen',
} as const;
