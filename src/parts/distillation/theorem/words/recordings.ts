/** By name. */
export const titles = { theorem: '12 units in one layer', 'theorem-two-layers': 'Two layers of 6 units' };
