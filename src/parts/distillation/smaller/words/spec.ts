/** The experiment's names, for those who link to it, embed it, or tell of its settings. */
export const title = 'Smaller students';
export const question = 'How small can the distilled network be, and what is the teacher good for?';
export const about = {
  title: 'Smaller students',
  description: 'Error, cross-entropy and calibration of smaller networks: distilled, trained on labels, or merged.',
  picture: 'Curves of error over the share of parameters kept, for five ways to a smaller network.',
  asked: 'A smaller network learns from a teacher, not from labels. What does the teacher add?',
};

export const labels = {
  layers: 'Smaller layers',
  shares: 'Units kept',
  distillSteps: 'Steps of the students',
  mergedSteps: 'Steps after merging',
  distillRate: 'Learning rate of the students',
  restarts: 'Restarts',
  share: 'Share of units read',
};
export const units = { steps: 'steps' };
export const shrink = { all: 'every layer smaller', penultimate: 'only the last layer' };
