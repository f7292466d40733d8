import type { Verdict } from '../contract/verdict.ts';

export const verdictWords: Readonly<Record<Verdict, string>> = {
  holds: 'trifft zu',
  partly: 'trifft teilweise zu',
  'does not hold': 'trifft nicht zu',
  undecided: 'unentschieden',
};

export const verdictSaid: typeof verdictWords = { ...verdictWords, undecided: 'ist unentschieden' };
