import { chosenSentence } from '../../../../article/en/predict.ts';
import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { count, fixed, listed } from '../../../../charts/numbers.ts';
import { differenceInWords } from '../../../../view-kit/seeds.ts';
import type { ShrinkageFacts, TableFacts } from '../view/chapter-facts.ts';
import { words as figure, ratioText } from './figure.tsx';

export const words = {
  question: 'Can a prior switch off layers?',
  ask: 'A residual network has five blocks, more than it needs for its task. It is trained with dropout, and again with ADD, a prior that gives each layer of weights one scale of its own. Whose blocks end with small weights, less than half as large as without any prior?',
  options: {
    dropout: 'Dropout’s: masks switch units off, so the network learns to do without them.',
    add: 'ADD’s: its scale can pull a whole layer to zero.',
    both: 'Both: dropout is such a prior too.',
  },
  short: { dropout: 'dropout’s only', add: 'ADD’s only', both: 'both' },
  told: (chosen: string | null, facts: ShrinkageFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `the norms with ADD are ${ratioText(facts.addOver)} those without a prior, with dropout ${ratioText(facts.dropoutOver)}`,
    ),
  lead: (
    <p>
      If noise on units is a prior with a scale for each unit, one may leave the noise out and learn with the prior
      itself <Cite id="nalisnick" />. Weights are then normal distributions, whose means and variances are trained, and
      the scales follow in closed form. ARD <Cite id="mackay" /> has a scale for each unit’s outgoing weights. ADD has
      one for each layer: in a residual network <Cite id="he" /> a layer whose weights are all near zero just passes its
      input on. ARD-ADD has both.
    </p>
  ),
  body: (facts: ShrinkageFacts, tables: TableFacts | null) => (
    <>
      <p>
        After {count(facts.steps)} steps on the toy, the {facts.blocks} blocks have a mean norm of{' '}
        {fixed(facts.norm.none, 2)} without a prior, {fixed(facts.norm.dropout, 2)} with dropout,{' '}
        {fixed(facts.norm.normal, 2)} with a plain normal prior, {fixed(facts.norm.ard, 2)} with ARD,{' '}
        {fixed(facts.norm.add, 2)} with ADD and {fixed(facts.norm['ard-add'], 2)} with ARD-ADD. A block counts as off
        where it adds less than {fixed(100 * facts.offBelow, 0)} % of what passes by it: {fixed(facts.off.add, 1)} of{' '}
        {facts.blocks} with ADD, {fixed(facts.off.ard, 1)} with ARD, {fixed(facts.off.none, 1)} without a prior. The
        errors hardly differ: RMSE {fixed(facts.rmse.add, 3)} with ADD, {fixed(facts.rmse.none, 3)} without a prior.
      </p>
      <p>
        Rows: with ARD their norms vary {ratioText(facts.ardRows)} as much as with the plain normal prior. With dropout
        it is {ratioText(facts.dropoutRows)} what it is without a prior.
      </p>
      {tables && (
        <>
          <p>
            Is the prediction better? On {listed(tables.errors.map(([set]) => figure.set[set]))} of the UCI repository,
            over {tables.splits} splits, the RMSE of ARD-ADD minus that of dropout is{' '}
            {listed(tables.errors.map(([set, one]) => differenceInWords(one, [1, 2, `(${figure.set[set]})`])))}. The
            paper’s table has ARD-ADD ahead on concrete and yacht.
          </p>
          <p>
            Why do the paper’s numbers look better? <em>Read:</em> its authors’ public code, which has the yacht set
            only, takes the root of each squared error by itself before the mean. That is the mean absolute error of
            single sampled networks, printed under the name RMSE. <em>Measured:</em> for our ARD-ADD that number and the
            RMSE of the averaged prediction are{' '}
            {listed(
              tables.both.map(
                ([set, absolute, rmse]) => `${fixed(absolute, 2)} and ${fixed(rmse, 2)} (${figure.set[set]})`,
              ),
            )}
            . <em>Inferred:</em> the paper’s own columns may be this measure, and dropout’s, taken from earlier work,
            the other. On some sets the sizes fit that; it is not known.
          </p>
        </>
      )}
      <Note>
        All six are trained alike here. In the public code they are not: dropout has one hidden layer and no skip
        connection, at rate 0.005, and the priors have two layers with one; the objective averages over weights; and
        ARD-ADD’s layer scale is never updated. Our dropout rate and hyperpriors are not tuned.
      </Note>
    </>
  ),
  tries: {
    start: 'Before training: six maps alike',
    few: '200 cases and small first weights: which priors lose all blocks?',
    tables: 'UCI sets: RMSE, with the paper’s table',
    absolute: 'The absolute error instead',
    cauchy: 'The half-Cauchy on Concrete: rows at last',
  },
} as const;
