import { count } from '../../charts/numbers.ts';
import { pagesRoot } from '../../state/kept.ts';
import { Cite } from '../references.tsx';

export const methods = {
  title: 'Methods',
  /** `most` masks are averaged at most; both it and the settings are of the recorded run, null until it has come. */
  body: (most: number | null, settings: string | null, verdictRule: string) => (
    <>
      <p>
        Networks are multilayer perceptrons on 28 × 28 pixels in [0, 1], with ReLU, softmax and cross-entropy; initial
        weights are normal with variance 2/fan-in <Cite id="he" />, biases zero. Unless set otherwise they are trained
        by Adam <Cite id="kingma" /> with β = 0.9, 0.999. One network is trained for each dropout rate. All networks of
        one seed see the same images in the same order, start from the same weights, and use nested masks: a unit
        dropped at one rate is dropped at every higher rate.
        {settings && <> The recorded run: {settings}.</>}
      </p>
      <p>
        <em>Classic</em> dropout multiplies by 0 or 1 and scales by 1 − <i>p</i> when predicting; <em>inverted</em>{' '}
        dropout divides by 1 − <i>p</i> in training instead; <em>Gaussian</em> noise has mean 1 and the variance of
        inverted dropout, <i>p</i>/(1 − <i>p</i>). So have uniform, Rayleigh and beta (½, ½) noise, which are stretched
        and shifted to it; at high rates some factors are below 0, as Gaussian ones are. DropConnect has noise on each
        weight: it is <a href={`${pagesRoot()}view/noises/`}>trained beside the others</a> in another part.
      </p>
      <p>
        Every image gets masks of its own{most !== null && `, up to ${count(most)} of them`}. The numbers for “one
        random mask” are means over all masks drawn, each predicting alone. Sampling and scaling are always compared on
        the same network and the same images, and the interval is that of the paired difference <Cite id="mcnemar" />.{' '}
        {verdictRule}
      </p>
      <p>
        After ± stands one standard deviation over seeds, and a band around a line shows the same; square brackets and
        bars are 95 % intervals. Anything else, such as the scatter within a run or over restarts, is named where it
        stands.
      </p>
      <p>
        Clusters are those of k-means, started by greedy k-means++ <Cite id="arthur" />; of several restarts, the one
        with the smallest sum of squared distances is kept.
      </p>
      <p>
        Every random number is a hash of the seed and of where it is used, so a link to this page gives the same masks,
        order of images and initial weights anywhere. The last digits of trained weights differ between graphics
        processors.
      </p>
    </>
  ),
} as const;
