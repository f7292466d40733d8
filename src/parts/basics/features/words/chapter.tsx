import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, fixed, many, percent, plain } from '../../../../charts/numbers.ts';
import { differenceInWords } from '../../../../view-kit/seeds.ts';
import type { Measure } from '../spec.ts';
import { type FeaturesFacts, sideOf } from '../view/chapter-facts.ts';
import { writing } from '../view/numbers.ts';

const by = (facts: FeaturesFacts, measure: Measure): string =>
  differenceInWords(facts[measure].difference, writing[measure]);

const locality = (facts: FeaturesFacts): string =>
  ({
    above: 'With dropout the features are more local.',
    below: 'With dropout the features are less local.',
    none: 'Whether dropout makes the features more local cannot be told from chance here.',
  })[sideOf(facts.locality.difference)];

const independence = (facts: FeaturesFacts): string =>
  ({
    below: 'So units are more independent than in the network without dropout, as the slides say.',
    above: 'So units are less independent than in the network without dropout, against what the slides say.',
    none: 'So neither network has the more independent units.',
  })[sideOf(facts.correlation.difference)];

const shared = (facts: FeaturesFacts): string =>
  ({
    below: 'Read in this way the statement does not hold: dropout makes the code sparse.',
    above: 'Read in this way the statement holds.',
    none: 'Read in this way the statement is undecided.',
  })[sideOf(facts.active.difference)];

export const words = {
  question: 'What do hidden units learn, with dropout and without?',
  ask: 'Two networks learn to copy digits. They begin with the same weights; in one of them each hidden unit is dropped with probability one half. Afterwards nothing is dropped. On a new digit, in how many units is the output above zero?',
  options: {
    more: 'With dropout, in more: a unit may have to stand in for any other.',
    same: 'In about as many.',
    fewer: 'With dropout, in fewer: each unit has a task of its own.',
  },
  short: { more: 'more with dropout', same: 'as many', fewer: 'fewer with dropout' },
  told: (chosen: string | null, facts: FeaturesFacts): string =>
    chosenSentence(
      chosen,
      facts.found === 'unsure' ? 'same' : facts.found,
      words.short,
      `${percent(facts.active.with)} of the units with dropout, ${percent(facts.active.without)} without (difference ${by(facts, 'active')})`,
    ),
  lead: (
    <>
      <p>
        An <em>autoencoder</em> learns to say its input again. Here an image goes through one layer of hidden units with
        ReLU. Each unit reads all pixels, and writes into all pixels of the answer. What it writes is a picture by
        itself: the weights from this unit to the pixels. Such pictures are called <em>features</em>.
      </p>
      <p>
        Srivastava and others showed features of two such networks side by side: without dropout they look like noise,
        with dropout like strokes <Cite id="srivastava" />. The slides show the same picture, and say two things of
        dropout: it “increases independence between neurons” and it “distributes the representation” <Cite id="barra" />
        . Both can be measured.
      </p>
    </>
  ),
  body: (facts: FeaturesFacts | null, small: FeaturesFacts | null) => (
    <>
      {facts && (
        <p>
          The picture first. A stroke lies in one place; noise is everywhere. So take the square of{' '}
          {plain(facts.window)} × {plain(facts.window)} pixels that holds the most of a unit’s squared weights. It holds{' '}
          {percent(facts.locality.untrained)} before training. After {many(facts.steps, 'step')} it holds{' '}
          {percent(facts.locality.with)} with dropout and {percent(facts.locality.without)} without (difference{' '}
          {by(facts, 'locality')}). {locality(facts)} It takes time: move the steps back and see.
        </p>
      )}
      {facts && (
        <p>
          Independence. Two units that do the same thing have outputs that rise and fall together. Their correlation,
          without its sign and on average over all pairs, is {fixed(facts.correlation.with, 3)} with dropout and{' '}
          {fixed(facts.correlation.without, 3)} without (difference {by(facts, 'correlation')}). {independence(facts)}{' '}
          But look at where both began: {fixed(facts.correlation.untrained, 3)}. Training changes it by{' '}
          {fixed(facts.correlation.with - facts.correlation.untrained, 3)} with dropout and by{' '}
          {fixed(facts.correlation.without - facts.correlation.untrained, 3)} without.
        </p>
      )}
      {facts && (
        <p>
          Distribution. If a representation is spread over more units, more of them should be awake on each image, with
          an output above zero. It is {percent(facts.active.with)} with dropout and {percent(facts.active.without)}{' '}
          without (difference {by(facts, 'active')}). {shared(facts)} One may mean something else: that no single unit
          is needed. That is what dropout trains for, and this measure does not see it.
        </p>
      )}
      {facts && small && (
        <p>
          The size matters. With images of {small.side} × {small.side} pixels and {many(small.units, 'hidden unit')},
          after {many(small.steps, 'step')}, units awake differ by {by(small, 'active')}; two units correlate by{' '}
          {fixed(small.correlation.with, 3)} with dropout and {fixed(small.correlation.without, 3)} without. The best{' '}
          {small.window} × {small.window} pixels hold {percent(small.locality.with)} of the squared weights with dropout
          and {percent(small.locality.without)} without (difference {by(small, 'locality')}). {locality(small)}
        </p>
      )}
      {facts && (
        <Note>
          The networks learn from {count(facts.trainImages)} images. Dropout costs accuracy here: the squared error of a
          test image is {fixed(facts.squaredError.with, 1)} with dropout and {fixed(facts.squaredError.without, 1)}{' '}
          without. Nothing else keeps these networks from copying, and copying is what they are asked for.
        </Note>
      )}
    </>
  ),
  tries: {
    start: 'Before training: the same noise in both grids',
    early: 'After the first steps: where do the first strokes appear?',
    unit: 'One unit in both networks: what it writes, and which digits wake it',
    small: 'Smaller images: which of the three differences is left?',
    low: 'A low dropout rate, in a run of your own',
  },
} as const;
