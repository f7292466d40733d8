export const tryAgain = 'Réessayer';
export const close = 'Fermer';

export const fileMissing = 'un fichier de cette page n’est pas arrivé\u00a0; vérifiez la connexion';
export const notLoadedAs = (what: string, why: string): string => `Échec du chargement (${what})\u00a0: ${why}.`;

export const spreadNamed = '\u00a0; ± un écart-type sur les graines';
export const intervalsNamed = '\u00a0; entre crochets, intervalles à 95\u00a0%';
