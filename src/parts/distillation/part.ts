import type { Part } from '../../contract/part.ts';

export const part: Part = {
  id: 'distillation',
  order: 3,
  title: 'One network for the cloud',
  short: 'One network for the cloud',
  lead: 'Averaging over many thinned networks takes many passes. Dropout distillation trains one network to say what the average says. This page does it with real networks on real digits, and asks what the average is good for in the first place: does it make fewer errors, or does it know better how sure to be?',
  description:
    'Distil the average over dropout’s masks into one network in your browser, and see what averaging repairs.',
  cites: ['bulo', 'hinton', 'guo', 'srivastava', 'he', 'kingma', 'mcnemar', 'arthur', 'lecun', 'lin'],
  authors: 'Bulò, Porzi and Kontschieder',
  scope:
    'The paper’s clearest cases are large convolutional networks on small photographs, trained far longer than a browser does in seconds. Its table of digits shows differences as small as the ones here.',
};
