export const laboratory = 'Labor';
export const views = 'Ansichten';
export const present = 'Präsentieren';
export const skipTo = 'Springen zu';
export const toLaboratory = 'Zum Labor';
export const toQuestions = 'Zu den Fragen';
export const toClaims = 'Zu dem, was sich reproduzieren lässt';

export const lost = {
  question: 'die Frage',
  presentation: 'die Präsentation',
  text: 'der Text',
  laboratory: 'das Labor',
  run: 'der Lauf des Links',
  view: (title: string): string => `die Ansicht „${title}“`,
};

export const broke = (why: string): string =>
  `Diese Abbildung ist ausgefallen und lässt sich nicht zeigen (${why}). Der Text geht unten weiter; Neuladen der Seite kann helfen.`;

export const alone = {
  title: 'The Dropout Cloud',
  part: 'Eine Ansicht daraus',
  whole: 'Die ganze Seite:',
};

export const training = (percent: number): string => `Training, ${percent} Prozent`;

export const files = {
  noServer: 'lässt sich nicht laden: Der Server war nicht erreichbar',
  notLoaded: (status: number): string => `lässt sich nicht laden (${status})`,
  damaged: (why: string): string => `ist beschädigt: ${why}`,
  noRun: 'kein aufgezeichneter Lauf ist aufgeführt',
};
export const runNotLoaded = (why: string): string => `Der aufgezeichnete Lauf konnte nicht geladen werden: ${why}.`;
