import type { ReactNode } from 'react';

interface ChapterWords {
  readonly heading: string;
  readonly before: ReactNode;
  readonly after: ReactNode;
}

/** The words around the figures that have a chapter of their own. */
export const chapterWords: Readonly<Record<'batch-size' | 'variance', ChapterWords>> = {
  'batch-size': {
    heading: 'Does dropout ask for larger batches?',
    before: (
      <p>
        Every image of a minibatch gets a mask of its own, so a larger batch averages over more masks before a step is
        taken. The paper trains with batches of 16 to 512 at the same number of examples seen and finds that networks
        with dropout gain more from large batches than networks without. A larger batch at the same number of examples
        also means fewer steps. Which of the two wins depends on the size of a step.
      </p>
    ),
    after: (
      <p>
        Press <em>Enlarge</em>, move the learning rate, and train: at a rate so high that single steps throw small
        batches off course, averaging helps, and helps dropout most, because its gradients are the noisiest. At the
        usual rate nothing needs calming, and large batches only lack steps.
      </p>
    ),
  },
  variance: {
    heading: 'Ten networks, one question: how far do they differ?',
    before: (
      <p>
        Train ten networks, each on 10,000 images of its own, and ask all of them about the same digit. How much their
        answers differ is the <em>model variance</em>, the part of the error that comes from which images one happened
        to learn from. The paper measures it with dropout and without, with scaled weights and with sampled masks.
      </p>
    ),
    after: (
      <p>
        A mean over n masks is not yet the mean over all of them. What the masks left undecided adds its own variance,
        which falls as 1/n and has nothing to do with the training images; the figure draws it apart. Dropout also makes
        logits smaller, and smaller numbers vary less: the switch to relative variance takes that out.
      </p>
    ),
  },
};
