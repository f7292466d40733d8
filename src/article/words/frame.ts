const inWords = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];

/** Words that every chapter shares. */
export const frame = {
  contents: (questions: number): string => `${inWords[questions] ?? questions} questions`,
  evidence: 'Evidence',
  in: 'in',
  figure: (mark: string): string => `figure ${mark}`,
  asItIs: 'above, with its present settings',
  awaited: 'The recorded run is on its way.',
  tries: 'Try this',
  paper: 'In the paper',
  glossary: 'Glossary',
  skipAll: 'Show every answer without asking',
  askAgain: 'Ask every question again',
} as const;
