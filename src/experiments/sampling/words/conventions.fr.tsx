import { ConventionsFormula } from '../../../article/formulas-more.tsx';
import { Note } from '../../../article/note.tsx';
import type { Answer } from '../../../article/predict/types.ts';
import { Cite } from '../../../article/references.tsx';
import { Term } from '../../../article/term.tsx';
import { intervalExample } from '../../../article/words/examples.ts';
import { chosenSentence } from '../../../article/words/predict.ts';
import { percents, pointsInterval } from '../../../charts/estimates.ts';
import { count, listed, plain, ratesInWords } from '../../../charts/numbers.ts';
import type { ConventionsFacts } from '../view/chapter-facts.ts';

const at = (rate: number): string => `à p\u00a0=\u00a0${plain(rate)}`;

const short = { same: 'aussi bien', better: 'mieux', worse: 'moins bien' } as const;

const numbers = (facts: ConventionsFacts): string => {
  const { rate, classic, inverted, difference, seeds, steps } = facts;
  const gap = difference ? `, soit une différence de ${pointsInterval(difference)} sur ${seeds} graines` : '';
  return `${at(rate)}, après ${count(steps)} étapes, le dropout inversé atteint ${percents(inverted)}, le classique ${percents(classic)}${gap}`;
};

export const words = {
  question: 'Le moment de la mise à l’échelle compte-t-il\u00a0?',
  ask: (rate: number): string =>
    `Deux programmes entraînent le même réseau à partir des mêmes poids initiaux, au même taux d’apprentissage, avec p = ${plain(rate)}. L’un met à l’échelle lors de la prédiction, l’autre pendant l’entraînement. Comment le second prédit-il les images de test, par rapport au premier\u00a0?`,
  options: {
    same: 'Aussi bien\u00a0: les deux représentent les mêmes fonctions.',
    better: 'Mieux\u00a0: il n’a besoin d’aucune correction après coup.',
    worse: 'Moins bien\u00a0: la correction perturbe son entraînement.',
  },
  told: (answer: Answer | null, facts: ConventionsFacts): string =>
    chosenSentence(typeof answer === 'string' ? answer : null, facts.found, short, numbers(facts)),
  lead: (
    <>
      <p>
        Plus haut, le dropout jouait à pile ou face pour chaque <Term id="unit">unité</Term>, et un{' '}
        <Term id="mask">masque</Term> était le résultat de tous les tirages. Une unité qui vaut 0 pendant une part{' '}
        <i>p</i> du temps transmet en moyenne moins qu’une unité toujours active. Il faut donc mettre quelque chose à
        l’échelle par 1 − <i>p</i>, et il y a deux endroits pour cela.
      </p>
      <ConventionsFormula />
      <p>
        Le premier est celui d’origine <Cite id="srivastava" /> et ce que l’article appelle «&nbsp;vanilla&nbsp;». Le
        second laisse la prédiction telle quelle, ce qui est commode, et c’est ce que font les bibliothèques actuelles.
      </p>
    </>
  ),
  body: (facts: ConventionsFacts | null) => (
    <>
      <p>
        Les deux conventions peuvent exprimer les mêmes fonctions&nbsp;: un réseau avec dropout inversé et poids
        sortants <i>V</i> calcule exactement la même chose qu’un réseau avec dropout classique et poids <i>W</i> ={' '}
        <i>V</i>/(1 − <i>p</i>). Mais l’entraînement part de certains poids et les modifie étape par étape.
      </p>
      <p>
        Exprimé dans les poids <i>W</i>, le dropout inversé part, après chaque couche soumise au dropout, de poids 1/(1
        − <i>p</i>) fois plus grands, et fait des pas plus grands du même facteur. Le bruit dans ses sommes croît avec
        eux. Aux taux faibles, cela change peu&nbsp;; aux taux élevés, c’est un autre entraînement.
      </p>
      <Note>
        Avec une simple descente de gradient, c’est pire&nbsp;: le gradient contient encore une fois le facteur, si bien
        que la longueur d’un pas dans <i>W</i> est multipliée par le carré de ce facteur.
      </Note>
      {facts && (
        <p>
          {facts.worse.length > 0
            ? `Dans les exécutions enregistrées, le dropout inversé est moins bon au-delà du bruit pour ${ratesInWords(facts.worse, facts.rates)}`
            : 'Dans les exécutions enregistrées, le dropout inversé n’est moins bon au-delà du bruit à aucun taux'}
          {facts.better.length > 0 && `, et meilleur pour ${ratesInWords(facts.better, facts.rates)}`}
          {facts.collapsed.length > 0 &&
            `\u00a0; à p\u00a0=\u00a0${listed(facts.collapsed.map(plain))}, il est réduit au hasard là où le dropout classique apprend encore`}
          . Un <Term id="learningRate">taux d’apprentissage</Term> plus faible aiderait-il&nbsp;? Réglez-en un dans le
          laboratoire, puis entraînez. Pour comparer les résultats de plusieurs articles, il faut savoir quelle
          convention chacun a utilisée&nbsp;; les affirmations de cet article portent sur la classique.
        </p>
      )}
      <p>
        Les nombres entre crochets, ici et dans toutes les figures, sont des{' '}
        <Term id="interval">intervalles à 95&nbsp;%</Term>&nbsp;: chaque expérience a été répétée avec plusieurs{' '}
        <Term id="seed">graines</Term>, et l’intervalle dit avec quelle précision les graines déterminent le nombre.{' '}
        {facts?.difference && intervalExample(`${at(facts.rate)}, inversé moins classique,`, facts.difference)}{' '}
        <Term id="spread">± et une bande</Term> autour d’une ligne représentent un écart-type sur les graines.
      </p>
      <p>
        À partir d’ici, il s’agit toujours de dropout classique, sauf mention contraire, et <i>p</i> désigne toujours le{' '}
        <Term id="rate">taux de désactivation</Term>.
      </p>
    </>
  ),
  source: (
    <p>
      La section 1 définit <i>p</i> comme le taux de désactivation, comme cette page&nbsp;; le poster note <i>p</i> la
      probabilité de garder une unité. La section 4.1.1 parle de mettre les poids à l’échelle au test par 1/(1 −{' '}
      <i>p</i>), l’inverse de ce dont le dropout classique a besoin. La section 4.2 compare les types de dropout.
    </p>
  ),
  tries: {
    inverted: 'Montrer la convention inversée dans le laboratoire',
    gaussian: 'Multiplier par du bruit gaussien au lieu de désactiver',
    classic: 'Revenir au dropout classique',
  },
  chart: {
    x: 'taux de dropout p',
    y: 'exactitude de test, poids à l’échelle',
    classic: 'classique',
    inverted: 'inversé',
    note: ({ seeds, steps, usualSteps }: ConventionsFacts, mark: string): string =>
      `Enregistré après ${count(steps)} étapes${usualSteps ? ` (figure ${mark}\u00a0: ${count(usualSteps)} étapes)` : ''}\u00a0; ${seeds} graines\u00a0: moyenne, et bande d’un écart-type sur les graines.`,
  },
} as const;
