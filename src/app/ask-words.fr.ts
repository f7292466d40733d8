export const words = { next: 'Question suivante', close: 'Fermer la question' };
