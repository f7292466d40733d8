import type { Signal } from '../spec.ts';
import { drawnMasks } from '../view/says.ts';
import type { Ready } from '../view/strokes.ts';

/** Words of the visitor's drawing. */
export const drawnWords = {
  summary: 'Draw something: what do the five ways say of it?',
  pad: 'Pad to draw on, with finger, pen or mouse; the buttons beside it need none of them',
  lost: 'The drawing cannot be read. Draw on to try again.',
  ready: 'Draw here, or take:',
  readyNames: { seven: 'a seven', letter: 'an A', cross: 'a cross', house: 'a house' } satisfies Record<Ready, string>,
  wipe: 'Wipe',
  caption: { run: 'Networks of your run', recorded: 'Networks of the recorded run' },
  waiting: (problem: string | null): string => problem ?? 'The networks are on their way.',
  digit: 'Says',
  column: {
    confidence: 'Confidence',
    entropy: 'Entropy, nats',
    information: 'Mutual information, nats',
  } satisfies Record<Signal, string>,
  note: `One network of the first seed for each way, its weights rounded to 8 bits; the mean of masks is of ${drawnMasks}. All of them know ten digits and nothing else: they must answer with one, whatever is drawn.`,
};
