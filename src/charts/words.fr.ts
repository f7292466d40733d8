export const separator = '\u00a0; ';
export const clauses = '\u00a0; ';

export const words = {
  everyRate: 'tous les p',
  noRate: 'aucun taux',
  someRates: (some: number, all: number): string => `${some} taux sur ${all}`,
  meanOver: 'moyenne sur',
  points: 'points',
};
