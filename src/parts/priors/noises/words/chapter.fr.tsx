import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, listed, percent } from '../../../../charts/numbers.ts';
import { clippedEnd } from '../../../../contract/compared-noises.ts';
import { differenceInWords } from '../../../../view-kit/seeds.ts';
import type { NoisesFacts } from '../view/chapter-facts.ts';
import { inPoints, varianceText } from '../view/numbers.ts';
import { words as figure } from './figure.tsx';

const mostOf = ({ noise, difference }: NoisesFacts['most'][number]): string =>
  `${figure.noise[noise]}, ${differenceInWords(difference, inPoints)}`;

const betterThanNone = ({ better }: NoisesFacts): string =>
  better.length === 0
    ? 'Aucun bruit sur les unités ou les poids ne rend le réseau meilleur que l’absence de bruit.'
    : `Fait mieux que l’absence de bruit, en moyenne\u00a0: ${listed(better.map((noise) => figure.noise[noise]))}.`;

export const words = {
  question: 'Quel bruit fonctionne\u00a0?',
  ask: 'Le dropout multiplie une unité par 0 ou par 2, chacun une fois sur deux. Multiplions plutôt par d’autres nombres aléatoires de moyenne 1\u00a0: des nombres normaux, dont certains sont négatifs, ou des nombres uniformes. Quel changement agit le plus sur l’exactitude pour de nouveaux chiffres\u00a0?',
  options: {
    shape: 'Une autre forme de même variance.',
    size: 'La même forme avec un quart de la variance.',
    neither: 'Aucun des deux ne la change.',
  },
  short: { shape: 'une autre forme', size: 'une autre variance', neither: 'aucun des deux' },
  told: (chosen: string | null, facts: NoisesFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `la forme qui diffère le plus du dropout à la variance 1\u00a0: ${mostOf(facts.most[0])}\u00a0; un quart de la variance\u00a0: ${differenceInWords(facts.smaller, inPoints)}`,
    ),
  lead: (
    <p>
      Le bruit des lois a priori ci-dessus peut être n’importe quel nombre aléatoire. Celui du dropout est de Bernoulli{' '}
      <Cite id="srivastava" />. L’article dit des autres&nbsp;: «&nbsp;other noise distributions (Gauss., Beta, uniform)
      have been shown to work as well&nbsp;» <Cite id="nalisnick" />. Ici, le même réseau est entraîné avec chacun
      d’eux, à partir des mêmes poids initiaux et avec les mêmes mini-lots. Pendant le test, chaque nombre aléatoire est
      remplacé par sa moyenne.
    </p>
  ),
  body: (facts: NoisesFacts | null) =>
    facts && (
      <>
        <p>
          Après {count(facts.steps)} étapes, le dropout (Bernoulli, p = 0,5, variance 1) a une exactitude de{' '}
          {percent(facts.accuracy.bernoulli)}, le bruit normal de même variance {percent(facts.accuracy.normal)}, le
          bruit uniforme {percent(facts.accuracy.uniform)}, et le bruit bêta, qui est presque de Bernoulli,{' '}
          {percent(facts.accuracy.beta)}. La plus grande différence avec le dropout&nbsp;: {mostOf(facts.most[0])}. À un
          quart de la variance&nbsp;: {mostOf(facts.most[1])}.
        </p>
        <p>
          Gardons maintenant la forme et changeons la variance. Le bruit normal de variance ¼ donne{' '}
          {percent(facts.accuracy['normal-quarter'])}&nbsp;: {differenceInWords(facts.smaller, inPoints)} par rapport à
          la variance 1. Ce qui est entre les deux reste entre les deux&nbsp;: le bruit uniforme coupé à 0 a une
          variance, divisée par le carré de sa moyenne, de {varianceText(facts.variance['uniform-clipped'])}, et une
          exactitude de {percent(facts.accuracy['uniform-clipped'])}. Les bruits fonctionnent donc aussi bien les uns
          que les autres quand leurs variances sont semblables. Une raison possible&nbsp;: une unité additionne une
          centaine d’entrées bruitées, et une telle somme est presque normale quelle que soit la forme de chacune&nbsp;;
          du bruit, il ne reste guère que la variance.
        </p>
        <p>
          «&nbsp;Fonctionner&nbsp;» veut dire ici que le réseau apprend malgré le bruit. {betterThanNone(facts)} Sans
          bruit, il atteint {percent(facts.accuracy.none)}, {differenceInWords(facts.control, inPoints)} par rapport au
          dropout&nbsp;: avec autant d’images et aussi peu d’étapes, il reste peu à réparer pour le bruit.
        </p>
        <p>
          Une forme peut compter là où elle n’a pas de variance. La loi demi-Cauchy n’a ni moyenne ni variance, et avec
          elle un réseau n’apprend pas&nbsp;: {percent(facts.accuracy['half-cauchy'])}, alors que deviner donne environ
          10&nbsp;%. Coupée à {clippedEnd} fois son échelle, elle a une variance de{' '}
          {varianceText(facts.variance['half-cauchy-clipped'])}, et le réseau atteint{' '}
          {percent(facts.accuracy['half-cauchy-clipped'])}, un résultat proche de celui des autres bruits de cette
          variance.
        </p>
        <p>
          L’endroit où agit le bruit compte aussi. DropConnect <Cite id="wan" /> désactive des poids&nbsp;; avec un seul
          masque pour tout un mini-lot, il donne {percent(facts.accuracy.dropconnect)}. La profondeur stochastique{' '}
          <Cite id="huang" /> désactive des blocs entiers d’un réseau résiduel&nbsp;:{' '}
          {percent(facts.accuracy['depth-half'])} au taux 0,5, contre {percent(facts.accuracy.residual)} pour le même
          réseau résiduel sans bruit.
        </p>
        <Note>
          Laissé de côté&nbsp;: DropConnect avec un masque pour chaque image, en tirant les sommes que les unités
          reçoivent (reparamétrisation locale). Ce programme l’entraîne trop lentement pour une page.
        </Note>
      </>
    ),
  tries: {
    negative: 'Bruit normal\u00a0: certains facteurs sont négatifs',
    small: 'Bruit de Rayleigh, de petite variance',
    heavy: 'Une demi-Cauchy coupée',
    weights: 'Bruit sur les poids plutôt que sur les unités',
    few: 'Peu d’images d’entraînement, où le bruit peut aider\u00a0: appuyez sur «\u00a0Entraîner\u00a0»',
  },
} as const;
