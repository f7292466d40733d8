export const titles = { noises: 'Tous les bruits, 1\u202f500 étapes' };
