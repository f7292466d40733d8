export const separator = '; ';
export const clauses = '; ';

export const words = {
  everyRate: 'jedes p',
  noRate: 'keine Rate',
  someRates: (some: number, all: number): string => `${some} von ${all} Raten`,
  meanOver: 'Mittel über',
  points: 'Prozentpunkte',
};
