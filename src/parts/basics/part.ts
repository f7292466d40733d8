import type { Part } from '../../contract/part.ts';

export const part: Part = {
  id: 'basics',
  order: 2,
  title: 'What dropout is',
  short: 'What dropout is',
  lead: 'Dropout removes units at random while a network learns, and puts all of them back afterwards. This page shows what that means: first on a network so small that every number in it can be followed, then against many networks trained one by one, and then in networks that look at images through convolutions.',
  description: 'Watch dropout unit by unit on a small network that trains in your browser: masks, scaling, averages.',
  cites: ['barra', 'srivastava', 'baldi', 'hinton', 'he', 'kingma', 'mcnemar', 'arthur', 'lecun'],
  authors: 'Barra',
  scope:
    'The statements are judged on small networks: of ten units on points of a plane, of 300 on digits, and on convolutional networks for digits and small photographs. The slides do not say how their networks were trained.',
};
