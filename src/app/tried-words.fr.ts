export const words = {
  bar: 'Ce qui a été essayé',
  changed: (changes: readonly string[]): string => `Changé\u00a0: ${changes.join('\u00a0; ')}.`,
  same: 'Rien n’a changé\u00a0: les réglages sont ceux d’avant.',
  undo: 'Annuler',
  back: 'Retour au texte',
  close: 'Fermer',
};
