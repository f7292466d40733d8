/** By name. */
export const titles = {
  regression: 'Thirty points with a gap, rate 0.1, 1,000 steps',
  'regression-short': '300 steps',
  'regression-low-rate': 'Rate 0.05',
  'regression-small': '12–12 units, every mask averaged',
  'regression-high-rate': 'Rate 0.4',
};
