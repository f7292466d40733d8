/** By name. */
export const titles = {
  shrinkage: 'Spielbeispiel, fünf Blöcke, Halb-Cauchy',
  'shrinkage-few': 'Spielbeispiel mit 200 Fällen, kleinere erste Gewichte',
  'shrinkage-tables': 'Concrete, Energy und Yacht, 20 Aufteilungen, inverse Gamma-Verteilung',
  'shrinkage-tables-large': 'Kin8nm, Power und Wine, 20 Aufteilungen, inverse Gamma-Verteilung',
  'shrinkage-tables-half-cauchy': 'Concrete, 20 Aufteilungen, Halb-Cauchy; Heatmaps von Aufteilung 2',
};
