import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { fixed, plain } from '../../../../charts/numbers.ts';
import type { StructureFacts } from '../view/chapter-facts.ts';
import { estimateText } from '../view/correlations.ts';

export const words = {
  question: 'Which weights share a scale?',
  ask: 'Dropout multiplies a whole unit by 0 or 1. Take two outgoing weights of one unit, each a normal number times that factor. How do the two go together?',
  options: {
    independent: 'They are independent.',
    squares: 'The weights are not correlated, but their sizes are.',
    plain: 'The weights are correlated: where one is positive, so is the other.',
  },
  short: { independent: 'independent', squares: 'only their sizes are correlated', plain: 'correlated' },
  told: (chosen: string | null, facts: StructureFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `the weights correlate by ${estimateText(facts.plain)}, their squares by ${estimateText(facts.squares)}`,
    ),
  lead: (
    <p>
      The picture of one weight leaves out how weights belong together. Noise on a unit multiplies all its outgoing
      weights by the same λ: they are large together, or small together. That is the structure of an old prior, with
      which a network finds out which of its units matter: <em>automatic relevance determination</em>, ARD{' '}
      <Cite id="mackay" />. DropConnect <Cite id="wan" /> draws a λ for every weight instead. Stochastic depth{' '}
      <Cite id="huang" /> draws one for a whole layer, which a residual network can do without; the paper calls the
      prior of that kind ADD, automatic <em>depth</em> determination <Cite id="nalisnick" />.
    </p>
  ),
  body: (facts: StructureFacts) => (
    <>
      <p>
        At rate {plain(facts.rate)} two weights of one unit correlate by {estimateText(facts.plain)}: their signs are
        the normal numbers’ own. Their squares correlate by {estimateText(facts.squares)}, since both are 0 or neither
        is; exactly it is {fixed(facts.exact, 3)}. Not correlated is not independent.
      </p>
      <p>
        With noise on each weight (DropConnect) the squares within a unit correlate by{' '}
        {estimateText(facts.on.weights[0])}. With one factor for the layer those of <em>different</em> units do too:{' '}
        {estimateText(facts.on.layer[1])}, against {estimateText(facts.on.units[1])} with noise on units. With both
        factors, as in ARD-ADD, a unit’s own weights go together more than those of different units:{' '}
        {estimateText(facts.on['units-layer'][0])} and {estimateText(facts.on['units-layer'][1])}.
      </p>
      <p>
        The number has a formula, (E λ⁴ − (E λ²)²)/(3 E λ⁴ − (E λ²)²). It is never more than a third: even where the
        factor varies without bound, each weight has a normal number of its own. Where E λ⁴ is infinite, as with
        half-Cauchy noise, there is no such number, though the rows share their factor as much as ever.
      </p>
      <Note>
        This is the prior, before data. Whether a network trained with dropout shows rows like these is another
        question. And dropout draws λ anew for every example, where a prior draws it once; Gal and Ghahramani{' '}
        <Cite id="gal" /> read dropout in another way, as an approximation of what follows from the data.
      </Note>
    </>
  ),
  tries: {
    dropconnect: 'Noise on each weight: the rows are gone',
    layer: 'Noise on the layer, and draw again a few times',
    both: 'A factor for each unit and one for the layer',
    horseshoe: 'Half-Cauchy noise on units: a few rows are all there is to see',
  },
} as const;
