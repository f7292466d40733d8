/** Words of the presentation: what the keys do. */
export const presentWords = {
  start: 'Present',
  name: 'Presentation',
  cloud: 'One digit, a cloud of networks: what should make the prediction?',
  definition: 'One set of weights, many networks',
  reproduces: 'What reproduces?',
  before: 'your run: ',
  /** As many scenes as the address counts; a question belongs to the scene after it. */
  place: (scene: number, scenes: number, asks: boolean): string => `${scene} / ${scenes}${asks ? ' · question' : ''}`,
  placeHeard: (scene: number, scenes: number, asks: boolean): string =>
    `Scene ${scene} of ${scenes}${asks ? ', a question before it' : ''}`,
  back: 'Previous scene',
  next: 'Next scene',
  code: 'QR code',
  fill: 'Full screen',
  leave: 'Leave',
  keys: [
    ['→ Space PageDown', 'next'],
    ['← PageUp', 'back'],
    ['F', 'full screen'],
    ['Q', 'QR code of the link'],
    ['Esc', 'leave'],
  ],
  teaching: 'For teaching',
  own: 'scenes of your own',
} as const;
