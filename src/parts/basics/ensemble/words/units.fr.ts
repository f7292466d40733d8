export const units = { correlation: 'de corrélation' };
