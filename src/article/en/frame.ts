/** Words that every chapter shares. */
export const frame = {
  contents: 'Eight questions',
  chapter: (number: number): string => `Chapter ${number}`,
  evidence: 'Evidence',
  evidenceIn: (mark: string): string => `in figure ${mark} above, as it stands now`,
  awaited: 'The recorded run is on its way.',
  tries: 'Try this',
  paper: 'In the paper',
  claimHere: 'here',
  toFigure: (mark: string): string => `See figure ${mark}`,
  glossary: 'Glossary',
  skipAll: 'Show every answer without asking',
  askAgain: 'Ask every question again',
} as const;
