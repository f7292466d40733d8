/** The experiment's names, for those who link to it, embed it, or tell of its settings. */
export const title = 'Uncertainty';
export const question = 'Does the average know when it does not know?';
export const about = {
  title: 'What averaging is for',
  description:
    'How sure five ways to predict are, on digits, on digits turned and on noise, and how often they are right.',
  picture:
    'A reliability diagram, confidence against the angle of turned digits, and accuracy against the share answered.',
  asked: 'A network is shown noise. Which way to predict notices that it is none of the ten digits?',
};

export const labels = { members: 'Networks', angleImages: 'Images turned' };
export const units = { networks: 'networks', images: 'images' };
export const controls = {
  prediction: 'Prediction in front',
  signal: 'How sure',
  angle: 'Turned by',
  threshold: 'Least confidence',
};
