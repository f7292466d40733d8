export const tryAgain = 'Réessayer';
export const close = 'Fermer';

export const fileMissing = 'un fichier de cette page n’est pas arrivé\u00a0; vérifiez la connexion';
export const notLoadedAs = (what: string, why: string): string => `Échec du chargement (${what})\u00a0: ${why}.`;
export const foldedLayer = 'la couche repliée';
