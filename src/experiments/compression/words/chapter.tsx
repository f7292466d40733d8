import { placesOf } from '../../../article/chapters/drawn.ts';
import { MergeFormula } from '../../../article/formulas-more.tsx';
import { Note } from '../../../article/note.tsx';
import type { Answer } from '../../../article/predict/types.ts';
import { Cite } from '../../../article/references.tsx';
import { Term } from '../../../article/term.tsx';
import { drawnSentence } from '../../../article/words/predict.ts';
import { fixed, percent } from '../../../charts/numbers.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import { askedC, type CompressionFacts } from '../view/chapter-facts.ts';
import type { Losses } from '../view/evidence.ts';

const one = (value: number): string => fixed(value, 1);
const inPercent = (value: number): string => `${one(value)}\u00a0%`;
const points = (share: number): string => one(100 * share);

/** What merging and a random subset lose at one number of units. */
const losses = ({ C, clusters, subset }: Losses): string =>
  `at ${C} units, merging loses ${points(clusters.dropout.estimate)} points with dropout and ${points(clusters.none.estimate)} without, a random subset ${points(subset.dropout.estimate)} and ${points(subset.none.estimate)}`;

/** "26 % with dropout, 62 % without"; empty where it is not known. */
function left({ left: share, C }: Losses): string {
  if (share.dropout === null || share.none === null) return '';
  const write = (value: number) => `${fixed(100 * value, 0)}\u00a0%`;
  return `With dropout, merging loses ${write(share.dropout)} of what ${C} random units lose; without, ${write(share.none)}.`;
}

export const words = {
  question: 'Can a layer be folded into its clusters?',
  ask: `Sort the units of a wide first layer into ${askedC} clusters by k-means, and replace each cluster by one unit. How many test images does the small network get right, with and without dropout in training? Nothing is trained again.`,
  where: { dropout: 'with dropout', none: 'without' },
  handles: ['Your guess with dropout in training', 'Your guess without dropout in training'],
  write: inPercent,
  lines: { scaled: 'trained with dropout', control: 'trained without' },
  axes: { x: 'units left of the first hidden layer, C', y: 'test accuracy' },
  told: (answer: Answer | null, facts: CompressionFacts): string =>
    drawnSentence(placesOf(answer, facts.asked), {
      write: inPercent,
      brief: one,
      far: (drawn, recorded) => `${one(Math.abs(drawn - recorded))} points`,
    }),
  lead: (
    <>
      <p>
        If units come in clusters of near copies, one unit can stand for the whole cluster. The incoming weights of a
        cluster <i>K</i> are averaged; its outgoing weights are added, since one unit now does the work of many:
      </p>
      <MergeFormula />
      <p>
        That is the paper’s compression. It clusters by incoming and by outgoing weights and keeps the better result;
        then it multiplies the outgoing weights by a factor that is found by search. Its control is a network trained
        without dropout and compressed in the same way.
      </p>
    </>
  ),
  body: (facts: CompressionFacts | null) => (
    <>
      {facts?.paper && (
        <p>
          The paper folds {facts.paper.units} units into {facts.paper.C}. With dropout, accuracy goes from{' '}
          {percent(facts.paper.dropout.full)} to {percent(facts.paper.dropout.compressed)}; without, from{' '}
          {percent(facts.paper.none.full)} to {percent(facts.paper.none.compressed)}. The first loss is small and the
          second large; the paper concludes that dropout has made clusters.
        </p>
      )}
      <p>
        The control leaves something out. A network trained with dropout was trained with units missing. It may lose
        units without much harm, <em>whichever</em> they are, clustered or not. So there is a second baseline, the{' '}
        <Term id="subset" />: keep the same number of units, chosen at random, with a scale factor found in the same
        way.
      </p>
      {facts?.evidence && (
        <>
          <p>
            In the recorded run, {losses(facts.evidence.atPaper)}.
            {facts.evidence.robust &&
              ' At the size the paper compressed to, even units chosen at random keep most of the accuracy: the gap there comes from robustness, and needs no clusters.'}
          </p>
          {facts.evidence.strong && (
            <p>
              {facts.evidence.strong.clustersMatter
                ? 'Clusters show where compression is strong: '
                : 'Where compression is strong, clusters do not show either: '}
              {losses(facts.evidence.strong)}. {left(facts.evidence.strong)} The paper’s claim that this shows clusters{' '}
              {verdictSaid[facts.evidence.byClusters]}.
            </p>
          )}
        </>
      )}
      <Note>
        Number of clusters, clustering and scale factor are chosen on training images held out for that, never on test
        images.
      </Note>
      {facts?.agreed && (
        <p>
          The paper ends with an idea: merge only units that <em>both</em> clusterings put together. With{' '}
          {facts.agreed.C} clusters on each side this leaves about {fixed(facts.agreed.units, 0)} units, and an accuracy
          of {percent(facts.agreed.accuracy)}. Compare it in the figure with plain clustering at as many units: is it
          better?
        </p>
      )}
      <p>
        Is merging the best way to a small network? It needs no training step. With some training one may do better: by
        training the small network from scratch, which the figure shows
        {facts?.scratch &&
          ` (with the same dropout ${facts.scratch.C} units reach ${percent(facts.scratch.dropout)}, without dropout ${percent(facts.scratch.none)})`}
        , or by distilling the large one into it <Cite id="hinton" />.
      </p>
    </>
  ),
  tries: {
    strong: 'Strong compression: ten units',
    paper: 'The paper’s size, where a random subset does well too',
    none: 'No dropout in training',
    weights: (letter: string): string => `See the folded layer’s weights in figure ${letter}`,
  },
} as const;
