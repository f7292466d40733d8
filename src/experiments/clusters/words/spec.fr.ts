/** Words of the experiment itself and of its settings. */
export const title = 'Groupes de poids';
export const question = 'Le dropout crée-t-il des unités qui font la même chose\u00a0?';
export const about = {
  title,
  description:
    'Les unités se copient-elles sous l’effet du dropout\u00a0? Cartes de chaleur des poids d’une couche, ordonnées par groupe.',
  picture:
    'Cartes de chaleur des poids entrants et sortants, ordonnées par groupe, et indice de Rand selon le taux de dropout.',
  asked: 'Les unités cachées d’un réseau entraîné avec dropout se copient-elles les unes les autres\u00a0?',
};
export const layer = 'Couche';
export const clusters = 'Groupes';
export const restarts = 'Relances';
export const orderChoice = { label: 'Lignes selon', options: { incoming: 'entrants', outgoing: 'sortants' } };
