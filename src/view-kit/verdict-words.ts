import type { Verdict } from '../contract/verdict.ts';

/** Verdicts in words; behind "n claims" the same in the plural where it differs. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  holds: 'holds',
  partly: 'holds in part',
  'does not hold': 'does not hold',
  undecided: 'undecided',
};

/** Behind "that … ": the same as the end of a sentence. */
export const verdictSaid: typeof verdictWords = { ...verdictWords, undecided: 'is undecided' };
