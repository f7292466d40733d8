import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, percent, plain, significant } from '../../../../charts/numbers.ts';
import { largeWeight, type PriorsFacts, smallWeight } from '../view/chapter-facts.ts';
import { words as figure, misfitText } from './figure.tsx';

const pulls = (facts: PriorsFacts, at: 'small' | 'large'): string =>
  facts.pulls.map((pull) => `${figure.brief[pull.name]} ${significant(pull[at])}`).join(', ');

export const words = {
  question: 'Which prior is noise?',
  ask: 'Noise makes a weight’s prior peak at 0. Take a weight that is small but not 0: a fiftieth of a standard deviation. Under which noise does the prior draw it to 0 the hardest, compared with a normal prior that is as wide?',
  options: {
    classic: 'Bernoulli noise, as in dropout: it makes half of all weights exactly 0.',
    rayleigh: 'Rayleigh noise: its prior is Laplace, the one behind the lasso.',
    'half-cauchy': 'half-Cauchy noise: its prior is the horseshoe.',
  },
  short: { classic: 'Bernoulli', rayleigh: 'Rayleigh', 'half-cauchy': 'half-Cauchy' },
  told: (chosen: string | null, facts: PriorsFacts): string =>
    chosenSentence(chosen, facts.found, words.short, `times the pull of a normal as wide: ${pulls(facts, 'small')}`),
  lead: (
    <>
      <p>
        Dropout multiplies each unit by a random number λ before its weights use it. It is the same to multiply the
        unit’s outgoing weights by λ. If a weight is λ times a normal number <i>z</i>, then the two together are a new
        random number: a <em>Gaussian scale mixture</em> <Cite id="beale" />. Nalisnick, Hernández-Lobato and Smyth{' '}
        <Cite id="nalisnick" /> read dropout so: the noise is a <em>prior</em> on the weight. Each kind of noise is
        another prior, and some have long been known in statistics.
      </p>
      <p>
        A prior says how likely each value of a weight is before any data are seen. Where its density falls steeply, a
        weight is drawn towards 0: the <em>pull</em> is the slope −d ln <i>p</i>/<i>dw</i>. A normal prior pulls in
        proportion to the weight, as weight decay does. A prior made for sparse weights pulls small weights hard, and
        leaves large ones alone.
      </p>
    </>
  ),
  body: (facts: PriorsFacts) => (
    <>
      <p>
        At {plain(smallWeight)} standard deviations the pull, in times that of a normal as wide, is:{' '}
        {pulls(facts, 'small')}. Bernoulli noise pulls <em>less</em> than a normal: its spike stands at exactly 0 and
        does nothing to a weight beside it. What is not dropped has a plain normal prior, wider than the average of
        both. The horseshoe <Cite id="carvalho" /> has an infinite density at 0, and draws ever harder the smaller the
        weight.
      </p>
      <p>
        At {largeWeight} standard deviations the order is another: {pulls(facts, 'large')}. A heavy tail lets a large
        weight be. Of the draws with half-Cauchy noise {percent(facts.far['half-cauchy'])} lie beyond three standard
        deviations of its normal, of those with Rayleigh noise {percent(facts.far.rayleigh)}.
      </p>
      <p>
        An infinite peak does not need a heavy tail. Normal noise with mean 0 pulls a small weight{' '}
        {significant(facts.normalNoise.small)} times as hard as a normal does, about like the horseshoe; but the
        variance of its prior is finite, and the horseshoe’s is not.
      </p>
      <p>
        The paper’s table names a prior for five kinds of noise. Over {count(facts.draws)} draws of each, a misfit of 1
        is chance. Rayleigh noise and Laplace: {misfitText(facts.fit.rayleigh)}. Half-Cauchy noise and the horseshoe:{' '}
        {misfitText(facts.fit['half-cauchy'])}. For Gaussian noise the table says that λ² is χ². That is right where the
        noise has mean 0: {misfitText(facts.fit.normal)}. Dropout’s Gaussian noise has mean 1 <Cite id="srivastava" />,
        and the prior named misses it: {misfitText(facts.named)}.
      </p>
      <Note>
        Two things are lost in the picture of one weight. All weights of a unit share its λ, so that they are large or
        small together. And dropout draws λ anew for every example, while a prior draws it once for the whole network:
        dropout trains under such a prior, but does not compute what follows from it.
      </Note>
    </>
  ),
  tries: {
    chi: 'Gaussian noise with mean 0: an infinite peak from light-tailed noise',
    dropout: 'Gaussian dropout at rate 0.2: hardly another prior than the normal, but for the peak',
    horseshoe: 'The horseshoe’s tail on a logarithmic axis: it hardly falls',
    student: 'Inverse Nakagami noise with m = 0.5: a Cauchy prior',
    beta: 'Beta noise with a = 0.5: in between all and nothing',
  },
} as const;
