import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, fixed, plain } from '../../../../charts/numbers.ts';
import type { RegressionFacts } from '../view/chapter-facts.ts';
import { ratioText } from './figure.tsx';

export const words = {
  question: 'Does dropout know where there are no data?',
  ask: 'A network with dropout learns thirty points. Many masks give many curves, and the curves a band. Then it learns ten times as many points at the same places, at the same rate. What becomes of the band at the points?',
  options: {
    posterior: 'It becomes about a third as wide: more data, less doubt.',
    same: 'It stays about as wide.',
    wider: 'It becomes clearly wider.',
  },
  short: { posterior: 'about a third as wide', same: 'about as wide', wider: 'clearly wider' },
  told: (chosen: string | null, facts: RegressionFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `with ${facts.more} times the data the band is ${ratioText(facts.withMore)} as wide`,
    ),
  lead: (
    <p>
      A network should doubt where it has seen nothing. Gal and Ghahramani <Cite id="gal" /> draw masks in prediction
      too, and take the spread of what comes out for that doubt. The paper reads dropout as a prior instead{' '}
      <Cite id="nalisnick" />; a prior is only the beginning, and what follows from it and the data can be found in
      other ways. Here are three on points that you set yourself: MC dropout; five networks that differ in their first
      weights; and a prior with a scale for each unit, ARD <Cite id="mackay" />, whose weights are learned as normal
      distributions.
    </p>
  ),
  body: (facts: RegressionFacts) => {
    const { dropout, ensemble, ard } = facts.widths;
    const [low, high] = [facts.rates[0], facts.rates[facts.rates.length - 1]];
    return (
      <>
        <p>
          On {facts.points} points with a gap, after {count(facts.steps)} steps, dropout at rate {plain(facts.rate)} has
          a band with a standard deviation of {fixed(dropout.near, 2)} at the points. In the gap it is{' '}
          {ratioText(dropout.ratio)} as wide. That of five networks is {ratioText(ensemble.ratio)} as wide there, and
          that of the ARD prior {ratioText(ard.ratio)}.
        </p>
        <p>
          What sets dropout’s band is its rate. From p = {plain(low.rate)} to {plain(high.rate)}, with the same points,
          the standard deviation at the points goes from {fixed(low.near, 2)} to {fixed(high.near, 2)}. With{' '}
          {facts.more} times the data it becomes {ratioText(facts.withMore)} as wide, where a posterior’s would be about{' '}
          {fixed(1 / Math.sqrt(facts.more), 2)} times.
          {ensemble.withMore && ard.withMore && (
            <>
              {' '}
              For five networks it is {ratioText(ensemble.withMore)}, for the ARD prior {ratioText(ard.withMore)}.
            </>
          )}
        </p>
        <Note>
          The noise of the points is taken as known, and rates are not tuned. Gal and Ghahramani’s theory lets the rate
          depend on the number of data; at a fixed rate it does not. The normal distributions of the ARD prior are
          independent of each other, which is an approximation too.
        </Note>
      </>
    );
  },
  tries: {
    rate: 'Dropout at rate 0.4: the same points, a wider band',
    functions: 'Single functions: what the bands are made of',
    long: '3,000 steps: look at the band outside of the points',
    exact: '12 units a layer: the average over every mask, beside that of the drawn ones',
    few: 'Five points: which band is wide between them?',
  },
} as const;
