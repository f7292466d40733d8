import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, fixed, many, percent, plain } from '../../../../charts/numbers.ts';
import { inUnits } from '../../../../view-kit/outcomes.ts';
import type { EnsembleFacts } from '../view/chapter-facts.ts';
import { asGoodInWords, errorsInWords } from './figure.tsx';

const nats = (value: number): string => fixed(value, 3);

const compared = ({ errorCorrelation: { masks, bootstrap } }: EnsembleFacts): string =>
  masks < bootstrap
    ? 'Deux masques échouent donc moins souvent sur les mêmes images que deux réseaux d’un ensemble de bagging, bien qu’ils partagent tous les poids.'
    : 'Deux réseaux d’un ensemble de bagging échouent donc moins souvent sur les mêmes images que deux masques, comme le dit la diapositive.';

export const words = {
  question: 'Un réseau avec des masques peut-il remplacer beaucoup de réseaux ?',
  ask: 'Vingt réseaux sans dropout apprennent les mêmes 1 000 chiffres, un par un, et l’on fait la moyenne de leurs prédictions. Un réseau apprend avec dropout, et l’on fait la moyenne de vingt de ses masques. Quelle moyenne fait le moins d’erreurs sur de nouveaux chiffres ?',
  options: {
    masks: 'Les masques du réseau unique.',
    same: 'Aucune : on ne peut les distinguer.',
    networks: 'Les vingt réseaux.',
  },
  short: { masks: 'les masques', same: 'on ne peut les distinguer', networks: 'les réseaux' },
  told: (chosen: string | null, facts: EnsembleFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `erreur ${percent(facts.error.masks)} avec les masques, ${percent(facts.error.independent)} avec les réseaux (${inUnits('error', facts.errorOfAll)})`,
    ),
  lead: (
    <>
      <p>
        Le <em>bagging</em> entraîne beaucoup de réseaux, chacun sur son propre <em>échantillon bootstrap</em> : autant
        d’images qu’il y en a, tirées parmi elles avec remise, si bien que certaines apparaissent deux fois et d’autres
        pas du tout. La prédiction est la moyenne de ce que disent tous les réseaux. Elle fait moins d’erreurs qu’un
        seul réseau là où les réseaux échouent sur des images différentes.
      </p>
      <p>
        Les diapositives appellent le dropout une méthode de bagging, peu coûteuse mais puissante (« inexpensive but
        powerful ») <Cite id="barra" />. Chaque masque est un réseau à lui seul. Mais tous les masques utilisent les
        mêmes poids, et ils sont entraînés ensemble, dans le temps que demande un seul.
      </p>
    </>
  ),
  body: (facts: EnsembleFacts | null) =>
    facts && (
      <>
        <p>
          Avec {many(facts.trainImages, 'image', 'images')} d’entraînement, la moyenne de{' '}
          {many(facts.members, 'masque', 'masques')} a une erreur de {percent(facts.error.masks)}. Celle d’un réseau
          sans dropout, qui coûte le même entraînement, est de {percent(facts.oneError.independent)} : la moyenne des
          masques {errorsInWords(facts.errorOfOne)} ({inUnits('error', facts.errorOfOne)}). Ce qu’elle fait mieux, c’est
          juger à quel point elle peut être sûre : son entropie croisée est de {nats(facts.crossEntropy.masks)} contre{' '}
          {nats(facts.oneCrossEntropy)}, soit une différence de {inUnits('crossEntropy', facts.lossOfOne)}.{' '}
          {asGoodInWords(facts.asGood, facts.members)}
        </p>
        <p>
          {many(facts.members, 'réseau indépendant', 'réseaux indépendants')} ont une erreur de{' '}
          {percent(facts.error.independent)} et une entropie croisée de {nats(facts.crossEntropy.independent)}. Ils
          demandent {count(facts.members)} fois l’entraînement, et {count(facts.members * facts.parameters)} poids au
          lieu de {count(facts.parameters)}. Sur des échantillons bootstrap, dont chacun contient environ deux tiers des
          images, un réseau fait {percent(facts.oneError.bootstrap)} d’erreurs et la moyenne de tous{' '}
          {percent(facts.error.bootstrap)} : par rapport aux réseaux sur toutes les images,{' '}
          {inUnits('error', facts.bagging)}.
        </p>
        <p>
          Les membres sont-ils indépendants ? Deux réseaux entraînés sur les mêmes images prédisent des chiffres
          différents pour {percent(facts.disagreement.independent)} des images de test, deux réseaux sur des
          échantillons bootstrap pour {percent(facts.disagreement.bootstrap)}, deux masques pour{' '}
          {percent(facts.disagreement.masks)}. Un membre qui se trompe plus est aussi plus souvent en désaccord ;
          regardez donc les erreurs elles-mêmes : la corrélation des erreurs de deux membres est respectivement de{' '}
          {fixed(facts.errorCorrelation.independent, 2)}, {fixed(facts.errorCorrelation.bootstrap, 2)} et{' '}
          {fixed(facts.errorCorrelation.masks, 2)}. {compared(facts)} Un masque laisse de côté {percent(facts.rate)} des
          unités cachées, et seul il se trompe dans {percent(facts.oneError.masks)} des cas ; la moyenne en efface
          l’essentiel, et sa limite est celle des poids que tous les masques partagent.
        </p>
        <p>
          Les poids mis à l’échelle demandent un passage au lieu de {count(facts.members)}. Leur erreur est de{' '}
          {percent(facts.scaledError)}, leur entropie croisée de {nats(facts.scaledCrossEntropy)} ; pour un réseau sans
          dropout, c’est {percent(facts.oneError.independent)} et {nats(facts.oneCrossEntropy)}.
        </p>
        <Note>
          Tout cela vaut pour {many(facts.trainImages, 'image', 'images')}, le dropout classique au taux{' '}
          {plain(facts.rate)} et une seule taille de réseau. Avec plus d’images, les réseaux isolés sont moins souvent
          trop sûrs, et il reste moins à corriger par une moyenne.
        </Note>
      </>
    ),
  tries: {
    one: 'Un réseau, ou un masque, seul',
    all: 'La moyenne des vingt',
    low: 'Un taux de dropout plus faible : des masques plus semblables',
    many: 'Plus d’images d’entraînement',
  },
} as const;
