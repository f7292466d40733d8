import { count } from '../charts/numbers.ts';
import { verdictRule } from '../experiments/sampling/prose.tsx';
import type { Facts } from './facts.ts';
import { Cite } from './references.tsx';

/** How the numbers are made, for someone who wants to make them again. */
export const Methods = ({ usual }: { readonly usual: Facts | null }) => (
  <section className="text" id="methods">
    <h2>Methods</h2>
    <p>
      Networks are multilayer perceptrons on 28 × 28 pixels in [0, 1], with ReLU, softmax and cross-entropy; initial
      weights are normal with variance 2/fan-in <Cite id="he" />, biases zero. Unless set otherwise they are trained by
      Adam <Cite id="kingma" /> with β = 0.9, 0.999. One network is trained for each dropout rate; all of one seed see
      the same images in the same order, start from the same weights, and draw nested masks.
      {usual && <> The recorded run: {usual.settings}.</>}
    </p>
    <p>
      <em>Classic</em> dropout multiplies by 0 or 1 and scales by 1 − <i>p</i> when predicting; <em>inverted</em>{' '}
      dropout divides by 1 − <i>p</i> in training instead; <em>Gaussian</em> noise has mean 1 and the variance of
      inverted dropout, <i>p</i>/(1 − <i>p</i>). The first two can express the same networks but do not train alike.
    </p>
    <p>
      Every image gets masks of its own, {usual ? `up to ${count(usual.most)} of them` : 'up to 200 of them'}. “One
      random mask” is the mean outcome over all masks drawn. Sampling and scaling are always compared on the same
      network and the same images, and the interval is that of the paired difference <Cite id="mcnemar" />.{' '}
      {verdictRule}
    </p>
    <p>
      Every random number is a hash of the seed and of where it is used, so a link to this page gives the same masks,
      order and initial weights anywhere; the last digits of trained weights differ between graphics processors.
    </p>
  </section>
);
