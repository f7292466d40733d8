export const titles = { noises: 'Alle Rauscharten, 1.500 Schritte' };
