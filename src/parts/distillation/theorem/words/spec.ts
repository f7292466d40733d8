export const title = 'Theorem 1';
export const question = 'Why may a student learn from one random mask at a time?';
export const about = {
  title: 'Why one mask at a time is enough',
  description: 'What distillation minimises and what it should, over every mask of a small network, for three losses.',
  picture: 'For three losses two curves over a line of networks: parallel for two of them, not for the third.',
  asked: 'If a student learns from one random thinned network at a time, does it learn their average?',
};

export const labels = { rate: 'Dropout rate', distillSteps: 'Distillation steps', along: 'Network on the line' };
