export const units = { correlation: 'in der Korrelation' };
