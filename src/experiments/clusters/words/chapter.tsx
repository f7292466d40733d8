import { placesOf } from '../../../article/chapters/drawn.ts';
import { AdjustedFormula } from '../../../article/formulas-more.tsx';
import { Note } from '../../../article/note.tsx';
import type { Answer } from '../../../article/predict/types.ts';
import { Cite } from '../../../article/references.tsx';
import { Term } from '../../../article/term.tsx';
import { adjustedExample } from '../../../article/words/examples.ts';
import { drawnSentence } from '../../../article/words/predict.ts';
import { count, listed, plain, ratesInWords } from '../../../charts/numbers.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import type { ClustersFacts } from '../view/chapter-facts.ts';
import { index } from '../view/selection.ts';

const beyond = ({ evidence }: ClustersFacts): string => {
  const judged = evidence.judged.map(({ rate }) => rate);
  const found = evidence.supporting.map(({ rate }) => rate);
  return found.length === 0
    ? 'At no rate does the adjusted index exceed both'
    : `The adjusted index exceeds both at ${ratesInWords(found, judged)}`;
};

/** "0.01 untrained, 0.18 after 400 steps and …". */
const grown = ({ growth }: ClustersFacts): string => {
  const middle = growth[Math.floor(growth.length / 2)];
  const told = [growth[0], middle, growth[growth.length - 1]].filter((one, i, all) => all.indexOf(one) === i);
  return listed(
    told.map(({ step, index: value }) => `${index(value)} ${step === 0 ? 'untrained' : `after ${count(step)} steps`}`),
  );
};

export const words = {
  question: 'Do units become copies of one another?',
  ask: 'Sort the units of a layer into clusters, once by their incoming and once by their outgoing weights. How well do the two clusterings agree, beyond chance, without dropout and at a high rate? 0 is chance, 1 is full agreement.',
  where: (rate: number): string => (rate === 0 ? 'without dropout' : `at p\u00a0=\u00a0${plain(rate)}`),
  handle: (rate: number): string => `Your guess at p = ${plain(rate)}`,
  write: index,
  line: 'adjusted Rand index',
  axes: { x: 'dropout rate p', y: 'adjusted Rand index' },
  told: (answer: Answer | null, facts: ClustersFacts): string =>
    drawnSentence(placesOf(answer, facts.asked), {
      write: index,
      brief: index,
      far: (drawn, recorded) => index(Math.abs(drawn - recorded)),
    }),
  lead: (
    <>
      <p>
        If any unit may be dropped at any moment, it helps to have another unit that does the same. The paper proposes
        that networks protect themselves in this way: units form <em>clusters</em> of near copies, and the next layer
        uses the cluster.
      </p>
      <p>
        A unit is described by its incoming and its outgoing weights. So the <Term id="incoming" /> are sorted into
        clusters by <Term id="kmeans" />, and the outgoing weights separately; copies should then be in the same cluster
        both times. How far two clusterings agree is measured by the <Term id="rand" /> <Cite id="rand" />.
      </p>
    </>
  ),
  body: (facts: ClustersFacts | null) => (
    <>
      <p>
        The paper prints the plain index. But in clusterings into many clusters, most pairs of units are in different
        clusters both times, and each such pair counts as agreement.
        {facts &&
          ` In the recorded run the plain index is ${listed(facts.plain.map(({ rate, rand }) => `${index(rand)} ${words.where(rate)}`))}, yet with labels permuted at random it is still ${listed(facts.plain.map(({ chance }) => index(chance)))}.`}{' '}
        So chance has to be taken out <Cite id="hubert" />:
      </p>
      <AdjustedFormula />
      {facts && <p>{adjustedExample(words.where, facts.plain)}</p>}
      <p>
        Now 0 means what chance gives, and the claim can be judged: the <Term id="adjustedRand" /> must lie above that
        of a network without dropout, and above what permuted labels reach.
        {facts &&
          ` ${beyond(facts)}; layer ${facts.layer}, ${facts.k} clusters, ${facts.seeds} seeds. The claim that dropout makes units alike ${verdictSaid[facts.evidence.verdict]}, with chance taken out.`}
      </p>
      <Note>
        Some units are dead: they are 0 on nearly every image. Dead units are alike only because they do nothing, so
        only live ones are counted. Where no more live units than clusters are left, the index must be 1, and is not
        judged.
      </Note>
      {facts && facts.growth.length > 1 && (
        <p>
          The adjusted index grows with training, too. In the first seed at <i>p</i>&nbsp;=&nbsp;
          {plain(facts.growthRate)}, it is {grown(facts)}. Move the slider of the replay above the views: in the heat
          maps, rows that are alike come together.
        </p>
      )}
      {facts && (
        <p>
          “Copies” is too strong a word. The incoming weights of a unit and of the unit most similar to it have a mean
          cosine of {listed(facts.cosine.map(({ rate, value }) => `${index(value)} ${words.where(rate)}`))}: the two are
          similar, but far from equal. And all this is about weights. Whether the network <em>uses</em> its clusters is
          a question for the chapter on folding a layer.
        </p>
      )}
    </>
  ),
  tries: {
    none: 'Without dropout: a control',
    high: 'At a high dropout rate',
    few: 'Five clusters, nearest to the paper’s table',
    many: 'Forty clusters: see how far chance alone comes',
    first: 'The first layer, whose weights are pictures',
  },
} as const;
