import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, percent, plain } from '../../../../charts/numbers.ts';
import type { ThinnedFacts } from '../view/chapter-facts.ts';
import { differenceInWords } from '../view/numbers.ts';
import { errorsInWords } from './figure.tsx';

export const words = {
  question: 'What does dropout do to a network, unit by unit?',
  ask: 'A network of ten hidden units was trained with dropout. One mask drops about half of its units. Take the mean of what all masks say: against one mask, how many new points does it get right?',
  options: {
    better: 'More: the mean of many thinned networks is better than one of them.',
    same: 'As many: they are all the same network, with the same weights.',
    worse: 'Fewer: most masks lack units that are needed.',
  },
  short: {
    better: 'the mean is better',
    same: 'the mean is as good as one mask',
    worse: 'the mean is worse',
    unsure: 'it cannot be told from chance',
  },
  told: (chosen: string | null, facts: ThinnedFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `one mask gets ${percent(facts.single)} right, the mean of all masks ${percent(facts.average)} (${differenceInWords(facts.averaging)})`,
    ),
  lead: (
    <>
      <p>
        Dropout <Cite id="srivastava" /> removes units at random while a network learns. For every example, and for
        every hidden unit, a number D is drawn: 0 with probability <i>p</i>, the <em>dropout rate</em>, else 1. The
        unit’s output X is multiplied by it. Where D is 0, the unit is dropped, with all its connections; what is left
        is a <em>thinned network</em>. After training all units are put back <Cite id="barra" />.
      </p>
      <p>
        A unit that is dropped with probability <i>p</i> passes on less on average. D does not depend on X, so E(DX) =
        E(D)E(X) = (1 − <i>p</i>)E(X). There are two ways to make up for it. <em>Classic</em> dropout multiplies outputs
        by 1 − <i>p</i> in the test. <em>Inverted</em> dropout divides them by 1 − <i>p</i> in training, and leaves the
        network as it is in the test.
      </p>
    </>
  ),
  body: (facts: ThinnedFacts) => (
    <>
      <p>
        Choose a unit in the drawing and draw again: the mean of D·X settles on (1 − <i>p</i>)E(X), as fast as chance
        allows. After {count(facts.draws)} draws, mean(DX)/(1 − <i>p</i>) is {errorsInWords(facts.settled)} away from X;
        chance alone makes {plain(1)}. The equation is exact, for every unit.
      </p>
      <p>
        What scaling puts in the place of X is exact in the first hidden layer alone, where X is a fixed number. A unit
        of the second layer has an X that depends on the mask before it, and max(0, ·) is not linear: the mean of its
        outputs is never below the output of the mean. Here the scaled network’s second layer falls short of E(X) by{' '}
        {percent(facts.shortfall)} in all. Choose a unit of the second layer: the blue line and the dashed one are no
        longer the same.
      </p>
      <p>
        Ten units have {count(facts.masks)} masks, so that the average over all of them can be computed exactly. At rate{' '}
        {plain(facts.rate)} two masks predict different classes of {percent(facts.disagreement)} of the points. The mean
        of all gets {percent(facts.average)} right, one mask {percent(facts.single)}. Scaled weights, one pass, differ
        from the mean by {differenceInWords(facts.scaling)}: their boundaries nearly coincide, though the probabilities
        are {percent(facts.gap)} apart on average.
      </p>
      <Note>
        Dropout does not help a network as small as this one: without it, the same network gets {percent(facts.none)}{' '}
        right. It is made for networks with far more units than they need. Baldi and Sadowski <Cite id="baldi" /> work
        out how near scaling is to the averages.
      </Note>
    </>
  ),
  tries: {
    walk: 'Go through one pass, from the whole network on',
    settle: 'A thousand draws of a unit of the first layer',
    second: 'A unit of the second layer: the mean settles beside what scaling says',
    average: 'Circles at a low rate: boundaries of single masks, and of the average',
    high: 'A high rate: what is left of the boundary',
  },
} as const;
