import { nats, percent, plain, ratesInWords, size } from '../charts/numbers.ts';
import { enoughSentence } from '../experiments/sampling/prose.tsx';
import type { PageState } from '../state/types.ts';
import type { Facts } from './facts.ts';
import { LinearFormula } from './formulas.tsx';
import { Cite } from './references.tsx';

interface ExplanationProps {
  /** The recorded run at the usual learning rate, and at one that is too high; null until they have come. */
  readonly usual: Facts | null;
  readonly tooHigh: Facts | null;
  readonly go: (patch: Partial<PageState>) => void;
}

/** A setting that prose proposes; pressing it makes it so. */
const Try = ({ set, go, children }: { set: Partial<PageState>; go: ExplanationProps['go']; children: string }) => (
  <button type="button" className="try" onClick={() => go(set)}>
    {children}
  </button>
);

const gains = ({ evidence }: Facts): string => {
  const all = [...evidence.better, ...evidence.worse, ...evidence.tied].sort((a, b) => a - b);
  if (!evidence.gain) return `sampling is better than scaling beyond noise at none of the ${all.length} rates judged`;
  return `sampling is better by ${size(evidence.gain.estimate)} points at ${ratesInWords(evidence.better, all)}`;
};

/** Why scaling nearly works, when it does not, which mean to take, and how many masks. */
export const Explanation = ({ usual, tooHigh, go }: ExplanationProps) => (
  <section className="text" id="explanation">
    <h2>Why one network can stand in for the cloud</h2>
    <p>
      The geometric mean of softmax outputs is the softmax of the mean logits. So the cloud and its stand-in agree
      exactly when averaging over masks and computing the logits <i>z</i> may change places:
    </p>
    <LinearFormula />
    <p>
      If only the last hidden layer is dropped, this is no approximation: the logits are linear in the mask, so with
      enough masks the geometric mean <em>is</em> the scaled network <Cite id="baldi" />. See it by dropping{' '}
      <Try set={{ layers: [3], budget: 'quick' }} go={go}>
        layer 3 alone
      </Try>{' '}
      and training. With dropout further down, a ReLU stands between mask and logits, and the average of a bent function
      is not the function of the average. How much that matters depends on how often a mask pushes a unit across its
      bend, and on how much the later layers care <Cite id="wan" />.
    </p>
    {usual && (
      <p>
        In the recorded run it hardly matters. At <i>p</i> = {plain(usual.rate)} scaled weights reach{' '}
        {percent(usual.scaled)} of test images, the mean of {usual.evidence.samples} masks {percent(usual.sampled)}, one
        mask alone {percent(usual.single)}. Over all rates, {gains(usual)}. Networks that predict well have learned to
        give nearly the same answer under every mask, and there the linear picture is good.
      </p>
    )}
    <h2>When the claim comes back: the learning rate</h2>
    <p>
      The paper does not state its optimiser, learning rate or initial weights
      {usual && (
        <>
          , and at <i>p</i> = {plain(usual.beside.rate)} it reports {percent(usual.beside.paper)} where the recorded
          run, with as many training examples, reaches {percent(usual.beside.here)}
        </>
      )}
      . That is a clue. Set the{' '}
      <Try set={{ learningRate: 0.03 }} go={go}>
        learning rate to 0.03
      </Try>
      , thirty times Adam’s usual value, and the networks become rough: large weights, units far from where their mean
      would put them, masks that disagree.
      {tooHigh && (
        <>
          {' '}
          In the run recorded at {plain(tooHigh.learningRate)}, {gains(tooHigh)}, while accuracy at <i>p</i> ={' '}
          {plain(tooHigh.rate)} drops to {percent(tooHigh.scaled)} (scaled).
        </>
      )}{' '}
      Sampling repairs what the linear shortcut breaks. So the claim is less about dropout than about how well the
      network was trained: the worse it is, the more the cloud knows that its stand-in does not.
    </p>
    <h2>Which mean?</h2>
    <p>
      Averaging probabilities themselves, the arithmetic mean, is what “Monte Carlo dropout” usually does{' '}
      <Cite id="gal" />. It answers almost the same classes but is never more certain than its members are on average.
      {usual && (
        <>
          {' '}
          At <i>p</i> = {plain(usual.rate)} the recorded cross-entropy is {nats(usual.crossEntropy.scaled)} for scaled
          weights, {nats(usual.crossEntropy.geometric)} for the geometric and {nats(usual.crossEntropy.arithmetic)} for
          the arithmetic mean.
        </>
      )}{' '}
      Whether that caution pays depends on the network: with{' '}
      <Try
        set={{ trainImages: 2000, budget: 'lecture', measure: 'cross-entropy', mean: 'arithmetic', dropout: 0.4 }}
        go={go}
      >
        2,000 training images
      </Try>{' '}
      it becomes over-confident, and caution is what it lacks.
    </p>
    <h2>How many masks?</h2>
    <p>
      The error of a mean of <i>n</i> masks shrinks as 1/√<i>n</i>, so the first ten masks bring more than the next
      hundred.
      {usual && (
        <>
          {' '}
          In the recorded run at <i>p</i> = {plain(usual.enough.rate)}: {lower(enoughSentence(usual.enough))}
        </>
      )}{' '}
      Scaling gets the limit, or something very near it, in a single pass: in a well-trained network that is the
      bargain.
    </p>
  </section>
);

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
