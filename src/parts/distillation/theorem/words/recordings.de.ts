/** By name. */
export const titles = {
  theorem: '12 Einheiten in einer Schicht',
  'theorem-two-layers': 'Zwei Schichten mit 6 Einheiten',
};
