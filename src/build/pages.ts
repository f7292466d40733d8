/** What the site says of its pages to those who link to them: one page a view, and the whole. */
import type { openingId, viewIds } from '../state/codecs.ts';

export type ViewId = (typeof viewIds)[number] | typeof openingId;

export interface PageAbout {
  /** As the view is headed. */
  readonly title: string;
  /** One or two sentences, of at most 160 characters. */
  readonly description: string;
  /** What the preview shows. */
  readonly picture: string;
}

export const siteTitle = 'The Dropout Cloud';

export const viewPages: Readonly<Record<ViewId, PageAbout>> = {
  cloud: {
    title: 'The cloud of thinned networks',
    description:
      'Draw a digit and see what a few hundred randomly thinned networks make of it, and what the scaled one.',
    picture: 'A handwritten digit, and a star of ten corners with a cloud of points between them.',
  },
  sampling: {
    title: 'Sampling against scaling',
    description: 'After dropout: one random mask, scaled weights, or the mean over many masks? Accuracy at every rate.',
    picture: 'Test accuracy against dropout rate for one random mask, scaled weights and the mean of many masks.',
  },
  clusters: {
    title: 'Weight clusters',
    description:
      'Units of a dropout network come to copy each other. Heat maps of a layer’s weights, ordered by cluster.',
    picture: 'Heat maps of incoming and outgoing weights, ordered by cluster, and the Rand index against dropout rate.',
  },
  mstd: {
    title: 'How far thinned networks spread',
    description:
      'The mean sampling standard deviation against the width of the network, with its power law and a control.',
    picture: 'Mean sampling standard deviation against hidden units on logarithmic axes, with fitted lines.',
  },
  compression: {
    title: 'A layer folded into its clusters',
    description: 'Merge the units of each cluster into one: what accuracy is left, with dropout and without.',
    picture: 'Accuracy against the number of units left, and the network before and after.',
  },
  'batch-size': {
    title: 'Batch size and learning rate',
    description: 'How batch size and learning rate act on networks trained with dropout, and on those trained without.',
    picture: 'Test accuracy against batch size, and accuracy during training.',
  },
  variance: {
    title: 'How much networks differ',
    description: 'Networks trained alike but from other seeds: how much their answers differ, by dropout rate.',
    picture: 'Model variance against dropout rate, with cross-entropy and the parts of the squared error.',
  },
};

export const isView = (id: string): id is ViewId => Object.hasOwn(viewPages, id);

/** Pixels of a preview. */
export const previewSize = { width: 1200, height: 630 } as const;

/** What a frame is given where nobody asks for another size. */
export const frameSize = { width: 960, height: 540 } as const;
