import { placesOf } from '../../../article/chapters/drawn.ts';
import { MaskNoiseFormula, VarianceFormula } from '../../../article/formulas-more.tsx';
import { Note } from '../../../article/note.tsx';
import type { Answer } from '../../../article/predict/types.ts';
import { Term } from '../../../article/term.tsx';
import { drawnSentence } from '../../../article/words/predict.ts';
import { count, fixed, plain } from '../../../charts/numbers.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import type { VarianceFacts } from '../view/chapter-facts.ts';

const whole = (value: number): string => fixed(value, 0);
const percent = (value: number): string => `${whole(value)}\u00a0%`;

/** 73 → "27 % less", 112 → "12 % more". */
const beside = (share: number): string => `${percent(Math.abs(100 - share))} ${share < 100 ? 'less' : 'more'}`;

export const words = {
  question: 'Ten networks, one question: how far do they differ?',
  ask: 'Without dropout, the answers of networks trained on different images have a certain variance: call it 100 %. How much of it remains with dropout, when scaled weights predict?',
  where: (rate: number): string => `at p\u00a0=\u00a0${plain(rate)}`,
  handle: (rate: number): string => `Your guess at p = ${plain(rate)}`,
  write: percent,
  lines: { scaled: 'scaled weights', sampled: 'mean of masks, shown afterwards' },
  axes: { x: 'dropout rate p', y: 'variance of the probabilities, % of that without dropout' },
  told: (answer: Answer | null, facts: VarianceFacts): string =>
    drawnSentence(placesOf(answer, facts.asked), {
      write: percent,
      brief: whole,
      far: (drawn, recorded) => `${whole(Math.abs(drawn - recorded))} points`,
    }),
  lead: (
    <>
      <p>
        Part of a network’s errors comes from the images that it was trained on. Its <Term id="modelVariance" /> is how
        much its answers would change if it were trained on others. Dropout, like every regulariser, should lower it.
      </p>
      <p>
        So train ten networks, each on images of its own, and ask all of them about the same digits. With <i>o</i>
        <sub>
          <i>k</i>
        </sub>{' '}
        for the output of network <i>k</i>:
      </p>
      <VarianceFormula />
    </>
  ),
  body: (facts: VarianceFacts | null) => (
    <>
      {facts && (
        <p>
          The claim that dropout lowers model variance {verdictSaid[facts.verdicts.lower]}; the claim that classic
          dropout lowers it most {verdictSaid[facts.verdicts.classic]}. Both are judged on probabilities and on logits,
          at every rate recorded.
        </p>
      )}
      <Note>
        Part of the decrease is only a matter of size. Dropout makes logits smaller, and smaller numbers vary less.
        {facts &&
          ` At p = ${plain(facts.sampled.rate)} the variance of the logits is ${percent(facts.absolute)} of that without dropout; where both are first divided by the mean square of their logits, it is ${percent(facts.relative)}.`}{' '}
        The figure’s switch to relative variance removes the effect of size.
      </Note>
      <p>
        The third claim is subtler: that sampling at test time lowers the variance further. The poster has a picture for
        it, an electron cloud that moves less than any single electron. But a mean of <i>n</i> masks is not the whole
        cloud. Which masks were drawn is a matter of chance, and adds a variance of its own that has nothing to do with
        the training images:
      </p>
      <MaskNoiseFormula />
      {facts && (
        <p>
          At <i>p</i>&nbsp;=&nbsp;{plain(facts.sampled.rate)} the mean of {facts.n} masks has{' '}
          {beside(facts.sampled.probabilities)} variance than scaled weights on probabilities, and{' '}
          {beside(facts.sampled.logits)} on logits.
          {facts.noise &&
            ` Of the variance of the logits, ${percent(100 * facts.noise.share)} is mask noise; with every mask it would be ${percent(Math.abs(100 * facts.noise.without))} ${facts.noise.without < 0 ? 'more' : 'less'} than with scaled weights.`}
        </p>
      )}
      <p>
        Why the difference? Averaging logits over all masks gives nearly what the scaled network computes, so there is
        little to gain. Averaging probabilities also makes them less certain, which can bring the networks’ answers
        closer together. The paper defines variance on logits in words and on outputs in its formula; here it makes a
        difference which of the two is meant.
      </p>
      {facts && (
        <p>
          These numbers are from {facts.models} networks for each setting, trained on {count(facts.modelImages)} images
          each, and repeated with {facts.seeds} seeds; the bands are one standard deviation over seeds.
        </p>
      )}
    </>
  ),
  tries: {
    logits: 'On logits: where sampling does not help',
    probabilities: 'On probabilities: where it does',
    relative: 'Relative to the size of the logits',
    'one-mask': 'One mask: mostly mask noise',
    'layer-3': 'Dropout in the last hidden layer only',
  },
} as const;
