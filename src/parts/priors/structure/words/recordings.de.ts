export const titles = { structure: 'Neun Rauscharten, auf vier Weisen geteilt' };
