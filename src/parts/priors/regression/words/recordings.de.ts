/** By name. */
export const titles = {
  regression: 'Dreißig Punkte mit Lücke, Rate 0,1, 1.000 Schritte',
  'regression-short': '300 Schritte',
  'regression-low-rate': 'Rate 0,05',
  'regression-small': '12–12 Einheiten, über jede Maske gemittelt',
  'regression-high-rate': 'Rate 0,4',
};
