/** Words that go with numbers. */
/** Between numbers of a list. */
export const separator = ', ';
/** Between clauses of a list that have commas themselves. */
export const clauses = '; ';

export const words = {
  everyRate: 'every p',
  noRate: 'no rate',
  someRates: (some: number, all: number): string => `${some} of ${all} rates`,
  meanOver: 'mean over',
  /** Percentage points. */
  points: 'points',
};
