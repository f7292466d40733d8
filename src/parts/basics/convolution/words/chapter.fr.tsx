import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, many, percent, plain } from '../../../../charts/numbers.ts';
import { effect } from '../../../../core/statistics.ts';
import { type Difference, differenceInWords } from '../../../../view-kit/seeds.ts';
import type { ConvolutionFacts, SetFacts } from '../view/chapter-facts.ts';
import { accuracyUnit } from '../view/numbers.ts';
import { words as figure, looksInWords } from './figure.tsx';

const inPoints = (difference: Difference): string => differenceInWords(difference, accuracyUnit);

function compared(difference: Difference): string {
  const side = difference.interval === null ? 'none' : effect(difference.interval);
  const found = {
    above: 'est plus exact que sans dropout',
    below: 'est moins exact que sans dropout',
    none: 'ne se distingue pas du réseau sans dropout',
  }[side];
  return `${found} (${inPoints(difference)})`;
}

const bestInWords = ({ best: { place, rate, gain } }: SetFacts): string =>
  `« ${figure.place[place]} » à p = ${plain(rate)} : ${inPoints(gain)}`;

export const words = {
  question: 'Où le dropout doit-il agir dans un réseau convolutif ?',
  ask: 'Un petit réseau convolutif apprend des chiffres, avec un dropout au taux 0,5. Dans un réseau, seules les unités de la couche dense sont désactivées ; dans un autre, des valeurs de chaque couche cachée. Lesquels prédisent les nouveaux chiffres moins bien que le même réseau sans dropout ?',
  options: {
    all: 'Seulement celui avec dropout sur toutes les couches.',
    both: 'Aussi celui avec dropout sur la couche dense.',
    neither: 'Aucun : le dropout ne nuit pas.',
  },
  short: { all: 'toutes les couches seulement', both: 'la couche dense aussi', neither: 'aucun' },
  told: (chosen: string | null, facts: ConvolutionFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `exactitude ${percent(facts.plain)} sans dropout ; sur la couche dense ${inPoints(facts.gain.dense)}, sur toutes les couches ${inPoints(facts.gain.all)}`,
    ),
  lead: (
    <>
      <p>
        Une convolution <Cite id="lecun" /> promène un petit jeu de poids sur toute l’image. Elle a peu de poids et
        beaucoup de sorties, et des sorties voisines disent presque la même chose. C’est une couche dense qui a la
        plupart des poids. Le dropout doit-il agir sur les deux ?
      </p>
      <p>
        Il y a trois façons : le dropout sur les <em>couches denses</em> seulement ; le dropout sur{' '}
        <em>toutes les couches</em>, où chaque valeur d’une image après pooling est désactivée séparément ; ou le
        dropout de <em>canaux entiers</em> : quand une valeur d’un canal disparaît, toutes disparaissent. Les
        diapositives <Cite id="barra" /> disent que le dropout améliore en général les performances (« generally
        improves performance »), et que son effet dépend de <i>p</i> ; leur réseau apprend les petites photographies de
        CIFAR-10.
      </p>
    </>
  ),
  body: (facts: ConvolutionFacts | null, photographs: SetFacts | null) => (
    <>
      {facts && (
        <p>
          D’abord les chiffres : {many(facts.trainImages, 'image', 'images')} d’entraînement, {count(facts.parameters)}{' '}
          poids. Sans dropout, {percent(facts.plain)} des images de test sont bien classées. À p = {plain(facts.rate)},
          le réseau avec dropout sur sa couche dense {compared(facts.gain.dense)} ; sur toutes les couches, il{' '}
          {compared(facts.gain.all)} ; sur des canaux entiers, il {compared(facts.gain.channels)}.
        </p>
      )}
      {facts && (
        <p>
          Sur l’ensemble des taux et des emplacements, le dropout est {looksInWords(facts.sides)}. Le meilleur cas est{' '}
          {bestInWords(facts)}. Sans dropout, le réseau classe bien {percent(facts.plainSeen)} des images sur lesquelles
          il a été entraîné : c’est là tout ce que le dropout pourrait l’empêcher d’apprendre par cœur.
        </p>
      )}
      {photographs && (
        <p>
          Les photographies sont plus difficiles. Avec {count(photographs.trainImages)} photographies et{' '}
          {count(photographs.parameters)} poids, le réseau sans dropout classe bien {percent(photographs.plainSeen)} de
          ses images d’entraînement et {percent(photographs.plain)} des images de test. Là, le dropout est{' '}
          {looksInWords(photographs.sides)} ; le meilleur cas est {bestInWords(photographs)}.
        </p>
      )}
      <p>
        Regardez les courbes d’apprentissage. Avec dropout, un réseau apprend plus lentement, car chaque étape en
        entraîne une autre partie. Là où l’entraînement finit tôt, cela seul peut le rendre moins bon. Un taux n’est
        jamais bon ou mauvais en soi : tout dépend de la couche, du nombre d’images et de la durée de l’entraînement.
      </p>
      <Note>
        Le réseau des diapositives a huit fois plus d’unités dans chaque couche, et elles ne disent pas comment il a été
        entraîné. Ici, le dropout agit après le pooling. Avant un max-pooling, ce serait un autre réseau : le maximum
        des valeurs qui restent n’est pas le maximum multiplié par 1 − <i>p</i>.
      </Note>
    </>
  ),
  tries: {
    low: 'Un taux faible, partout',
    high: 'Un taux élevé : canaux contre valeurs isolées',
    loss: 'L’entropie croisée au lieu de l’exactitude',
    photographs: 'Des photographies : CIFAR-10',
  },
} as const;
