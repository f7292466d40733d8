import { GradientFormula } from '../../../article/formulas-more.tsx';
import { Note } from '../../../article/note.tsx';
import { Cite } from '../../../article/references.tsx';
import { Term } from '../../../article/term.tsx';
import { chosenSentence } from '../../../article/words/predict.ts';
import { signedInterval } from '../../../charts/estimates.ts';
import { count, many, plain } from '../../../charts/numbers.ts';
import type { BatchFacts } from '../view/chapter-facts.ts';
import type { Trend } from '../view/evidence.ts';

const per = ({ interval }: Trend): string => `${signedInterval(interval, 2)} points par doublement du lot`;

/** What one recorded run says, in one clause. */
function trendsInWords({ trends, learningRate, seeds, rate }: BatchFacts): string {
  const { dropout, noDropout } = trends;
  if (!dropout) return 'trop peu de tailles de lot sont enregistrées';
  const without = noDropout ? `, sans dropout de ${signedInterval(noDropout.interval, 2)}` : '';
  return `au taux d’apprentissage ${plain(learningRate)}, l’exactitude avec p\u00a0=\u00a0${plain(rate)} varie de ${per(dropout)}${without}, ${many(seeds, 'graine', 'graines')}`;
}

export const words = {
  question: 'Le dropout demande-t-il de plus grands lots\u00a0?',
  ask: 'Des réseaux avec dropout voient le même nombre d’images, en petits ou en grands lots, au taux d’apprentissage habituel. Comment l’exactitude de test change-t-elle avec la taille de lot\u00a0?',
  options: {
    rises: 'Elle monte\u00a0: de plus grands lots font la moyenne sur plus de masques.',
    flat: 'Elle reste la même\u00a0: les réseaux voient les mêmes images.',
    falls: 'Elle baisse\u00a0: de plus grands lots signifient moins d’étapes.',
  },
  short: { rises: 'elle monte', flat: 'elle reste la même', falls: 'elle baisse' },
  told: (chosen: string | null, facts: BatchFacts): string =>
    facts.found === null
      ? `Enregistré\u00a0: ${trendsInWords(facts)}.`
      : chosenSentence(chosen, facts.found, words.short, trendsInWords(facts)),
  lead: (
    <>
      <p>
        Le dropout minimise une moyenne sur les masques. Une étape d’entraînement n’en voit que peu&nbsp;: chaque image
        de son <Term id="batch">mini-lot</Term> reçoit un masque à elle. Le gradient est donc une estimation, et plus le
        lot <i>B</i> est grand, meilleure est l’estimation.
      </p>
      <GradientFormula />
      <p>
        L’article considère un réseau avec dropout comme un réseau stochastique, et en conclut qu’il doit gagner plus
        aux grands lots qu’un réseau sans dropout. Il entraîne les deux avec des lots de plusieurs tailles pour un même
        nombre d’exemples, si bien qu’un plus grand lot signifie aussi moins d’étapes.
      </p>
    </>
  ),
  body: (usual: BatchFacts | null, high: BatchFacts | null, paper: Trend | null) => (
    <>
      <p>
        Deux choses changent avec le lot. L’estimation s’améliore&nbsp;: sa variance diminue comme 1/<i>B</i>. Et il y a
        moins d’étapes
        {usual && (
          <>
            , {count(usual.steps[0])} pour un lot de {usual.batches[0]} mais {count(usual.steps[1])} pour{' '}
            {usual.batches[1]}
          </>
        )}
        . Lequel des deux effets l’emporte dépend de la grandeur des pas. À petits pas, la moyenne sur les lots se fait
        d’elle-même, puisque les pas suivants corrigent ce qu’un pas fait de travers&nbsp;; il reste alors peu de bruit
        à réduire, et de grands lots ne signifient que moins d’étapes.
      </p>
      {usual && high && (
        <p>
          Deux exécutions enregistrées&nbsp;: {trendsInWords(usual)}&nbsp;; {trendsInWords(high)}.
          {high.found === 'rises' &&
            ' Au taux plus élevé, chaque pas est si grand que ses erreurs nuisent avec de petits lots, et la moyenne aide.'}
        </p>
      )}
      <Note>
        La variance d’un gradient a deux parts&nbsp;: l’une due au choix des images, l’autre due aux masques. Le dropout
        ajoute la seconde&nbsp;; l’entraînement avec dropout gagne donc plus à la moyenne là où le bruit du gradient est
        le problème. Ce serait vrai de tout bruit.
      </Note>
      {paper && (
        <p>
          Le tableau de l’article lui-même a une exécution par taille. Selon la même règle, sa tendance avec dropout est
          de {per(paper)}&nbsp;: son intervalle {paper.interval.low > 0 ? 'est au-dessus de zéro' : 'contient zéro'}.
          L’article n’indique pas de taux d’apprentissage
          {high?.found === 'rises' && '\u00a0; ici, le même comportement apparaît à un taux choisi trop élevé'}.
          L’affirmation porte sur le taux d’apprentissage autant que sur le dropout <Cite id="smith" />.
        </p>
      )}
    </>
  ),
  tries: {
    high: 'Taux d’apprentissage 0,03\u00a0: trop élevé pour de petits lots',
    usual: 'Retour au taux d’apprentissage habituel',
    sgd: 'Descente de gradient simple à 0,05',
    scaled: 'Faire croître le taux d’apprentissage comme la racine du lot',
  },
} as const;
