/** By name. */
export const titles = { theorem: '12 unités dans une couche', 'theorem-two-layers': 'Deux couches de 6 unités' };
