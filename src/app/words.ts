/** The page's own words, those that it begins with. */
export const laboratory = 'Laboratory';
export const views = 'Views';
export const present = 'Present';
export const skipTo = 'Skip to';
export const toLaboratory = 'To the laboratory';
export const toQuestions = 'To the questions';
export const toClaims = 'To what reproduces';

/** What is told of where it did not come. */
export const lost = {
  question: 'The question',
  presentation: 'The presentation',
  text: 'The text',
  laboratory: 'The laboratory',
  run: 'The link’s run',
  view: (title: string): string => `The view “${title}”`,
};

export const broke = (why: string): string =>
  `This figure broke and cannot be shown (${why}). The text goes on below; reloading the page may help.`;

/** A view alone. */
export const alone = { title: 'The Dropout Cloud', part: 'One view of it', whole: 'The whole page:' };

/** Heard. */
export const training = (percent: number): string => `Training, ${percent} percent`;

/** Of recorded files; each begins with the name of one. */
export const files = {
  noServer: 'cannot be loaded: the server could not be reached',
  notLoaded: (status: number): string => `cannot be loaded (${status})`,
  damaged: (why: string): string => `is damaged: ${why}`,
  noRun: 'it lists no recorded run',
};
export const runNotLoaded = (why: string): string => `The recorded run could not be loaded: ${why}.`;
