/** Words of the presentation: one question a view, and what the keys do. */
import type { chapterIds, labIds } from '../state/codecs.ts';

type ViewId = (typeof labIds)[number] | (typeof chapterIds)[number];

/** What a room is asked before it looks at a view. */
export const questions: Readonly<Record<ViewId, string>> = {
  sampling: 'One scaled network or the mean of many masks: which predicts better?',
  clusters: 'Do the hidden units of a network trained with dropout copy one another?',
  mstd: 'How far do thinned networks spread, and does width draw them together?',
  compression: 'Can a wide layer be folded into its clusters without losing accuracy?',
  'batch-size': 'Does a network with dropout gain more from large batches?',
  variance: 'How much do two networks differ that learned from different images?',
};

export const presentWords = {
  start: 'Present',
  cloud: 'One digit, a cloud of networks: what should make the prediction?',
  definition: 'One set of weights, many networks',
  reproduces: 'What reproduces?',
  place: (scene: number, scenes: number): string => `${scene} / ${scenes}`,
  placeHeard: (scene: number, scenes: number): string => `Scene ${scene} of ${scenes}`,
  back: 'Previous scene',
  next: 'Next scene',
  code: 'QR code',
  fill: 'Full screen',
  leave: 'Leave',
  close: 'Close',
  codeTitle: 'Open this on your own device',
  codeOf: (link: string): string => `QR code of ${link}`,
  codeWaits: 'The code is being drawn …',
  codeFails: 'The code could not be drawn; the link is below.',
  keys: [
    ['→ Space PageDown', 'next'],
    ['← PageUp', 'back'],
    ['F', 'full screen'],
    ['Q', 'QR code of the link'],
    ['Esc', 'leave'],
  ],
} as const;
