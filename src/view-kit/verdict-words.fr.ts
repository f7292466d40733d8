import type { Verdict } from '../contract/verdict.ts';

export const verdictWords: Readonly<Record<Verdict, string>> = {
  holds: 'vérifié',
  partly: 'vérifié en partie',
  'does not hold': 'non vérifié',
  undecided: 'indécis',
};

/** Behind "l’affirmation … ". */
export const verdictSaid: typeof verdictWords = {
  holds: 'est vérifiée',
  partly: 'est vérifiée en partie',
  'does not hold': 'n’est pas vérifiée',
  undecided: 'reste indécise',
};
