import type { Part } from '../../contract/part.ts';

export const part: Part = {
  id: 'basics',
  order: 2,
  title: 'What dropout is',
  short: 'What dropout is',
  lead: 'Dropout removes units at random while a network learns, and puts all of them back afterwards. This page shows what that means, on a network so small that every number in it can be followed: one mask, the network that is left, the factor that makes up for the units that were missing, and the average over all masks.',
  description: 'Watch dropout unit by unit on a small network that trains in your browser: masks, scaling, averages.',
  cites: ['barra', 'srivastava', 'baldi', 'hinton', 'he', 'kingma', 'mcnemar', 'arthur', 'lecun'],
  authors: 'Barra',
  scope:
    'The statements are judged on networks of ten units and points of a plane, where every mask can be run; those about what units learn, on networks that copy small digits. What they say of large networks and of photographs is not tested here.',
};
