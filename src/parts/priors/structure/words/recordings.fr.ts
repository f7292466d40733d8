export const titles = { structure: 'Neuf types de bruit, partagés de quatre façons' };
