export const laboratory = 'Laboratoire';
export const views = 'Vues';
export const present = 'Présenter';
export const skipTo = 'Aller à';
export const toLaboratory = 'Vers le laboratoire';
export const toQuestions = 'Vers les questions';
export const toClaims = 'Vers ce qui se reproduit';

export const lost = {
  question: 'la question',
  presentation: 'la présentation',
  text: 'le texte',
  laboratory: 'le laboratoire',
  run: 'l’exécution du lien',
  view: (title: string): string => `la vue «\u00a0${title}\u00a0»`,
};

export const broke = (why: string): string =>
  `Cette figure est en panne et ne peut pas être affichée (${why}). Le texte continue plus bas\u00a0; recharger la page peut aider.`;

export const alone = { title: 'The Dropout Cloud', part: 'Une de ses vues', whole: 'La page entière\u00a0:' };

export const training = (percent: number): string => `Entraînement, ${percent} pour cent`;

export const files = {
  noServer: 'ne peut pas être chargé\u00a0: le serveur n’a pas pu être joint',
  notLoaded: (status: number): string => `ne peut pas être chargé (${status})`,
  damaged: (why: string): string => `est endommagé\u00a0: ${why}`,
  noRun: 'aucune exécution enregistrée n’y figure',
};
export const runNotLoaded = (why: string): string => `L’exécution enregistrée n’a pas pu être chargée\u00a0: ${why}.`;
