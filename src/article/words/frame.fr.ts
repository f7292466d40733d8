import { plural } from '../../charts/numbers.ts';

const inWords = [
  'Aucune',
  'Une',
  'Deux',
  'Trois',
  'Quatre',
  'Cinq',
  'Six',
  'Sept',
  'Huit',
  'Neuf',
  'Dix',
  'Onze',
  'Douze',
];

/** Words that every chapter shares. */
export const frame = {
  contents: (questions: number): string =>
    `${inWords[questions] ?? questions} ${plural(questions, 'question', 'questions')}`,
  evidence: 'Résultats',
  in: 'dans la',
  figure: (mark: string): string => `figure ${mark}`,
  asItIs: 'ci-dessus, avec ses réglages actuels',
  awaited: 'L’exécution enregistrée est en route.',
  tries: 'À essayer',
  paper: 'Dans l’article',
  glossary: 'Glossaire',
  skipAll: 'Voir toutes les réponses sans question',
  askAgain: 'Poser à nouveau toutes les questions',
} as const;
