export const titles = {
  thinned: 'Zehn Einheiten, auf Monden trainiert',
  'thinned-circles': 'Zehn Einheiten, auf Kreisen trainiert',
  'thinned-clouds': 'Zehn Einheiten, auf Wolken trainiert',
};
