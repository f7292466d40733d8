import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { fixed, many, percent, plain } from '../../../../charts/numbers.ts';
import { differenceInWords } from '../../../../view-kit/seeds.ts';
import type { Measure } from '../spec.ts';
import { type FeaturesFacts, sideOf } from '../view/chapter-facts.ts';
import { writing } from '../view/numbers.ts';

const by = (facts: FeaturesFacts, measure: Measure): string =>
  differenceInWords(facts[measure].difference, writing[measure]);

const locality = (facts: FeaturesFacts): string =>
  ({
    above: 'Avec dropout, les caractéristiques sont plus locales.',
    below: 'Avec dropout, les caractéristiques sont moins locales.',
    none: 'Ici, on ne peut pas distinguer du hasard que le dropout rende les caractéristiques plus locales.',
  })[sideOf(facts.locality.difference)];

const independence = (facts: FeaturesFacts): string =>
  ({
    below: 'Les unités sont donc plus indépendantes que dans le réseau sans dropout, comme le disent les diapositives.',
    above:
      'Les unités sont donc moins indépendantes que dans le réseau sans dropout, contrairement à ce que disent les diapositives.',
    none: 'Aucun des deux réseaux n’a donc des unités plus indépendantes que l’autre.',
  })[sideOf(facts.correlation.difference)];

const shared = (facts: FeaturesFacts): string =>
  ({
    below: 'Lu ainsi, l’énoncé n’est pas vérifié : le dropout rend le code parcimonieux.',
    above: 'Lu ainsi, l’énoncé est vérifié.',
    none: 'Lu ainsi, l’énoncé reste indécis.',
  })[sideOf(facts.active.difference)];

export const words = {
  question: 'Qu’apprennent les unités cachées, avec dropout et sans ?',
  ask: 'Deux réseaux apprennent à copier des chiffres. Ils partent des mêmes poids ; dans l’un d’eux, chaque unité cachée est désactivée avec une probabilité d’un demi. Ensuite, rien n’est désactivé. Pour un nouveau chiffre, combien d’unités ont une sortie supérieure à zéro ?',
  options: {
    more: 'Plus avec dropout : une unité doit pouvoir remplacer n’importe quelle autre.',
    same: 'À peu près autant.',
    fewer: 'Moins avec dropout : chaque unité a sa propre tâche.',
  },
  short: { more: 'plus avec dropout', same: 'autant', fewer: 'moins avec dropout' },
  told: (chosen: string | null, facts: FeaturesFacts): string =>
    chosenSentence(
      chosen,
      facts.found === 'unsure' ? 'same' : facts.found,
      words.short,
      `${percent(facts.active.with)} des unités avec dropout, ${percent(facts.active.without)} sans (différence ${by(facts, 'active')})`,
    ),
  lead: (
    <>
      <p>
        Un <em>autoencodeur</em> apprend à restituer son entrée. Ici, une image traverse une couche d’unités cachées
        avec ReLU. Chaque unité lit tous les pixels, et écrit dans tous les pixels de la réponse. Ce qu’elle écrit est
        une image en soi : les poids de cette unité vers les pixels. De telles images s’appellent des{' '}
        <em>caractéristiques</em>.
      </p>
      <p>
        Srivastava et ses coauteurs ont montré côte à côte les caractéristiques de deux réseaux de ce genre : sans
        dropout, elles ressemblent à du bruit, avec dropout à des traits <Cite id="srivastava" />. Les diapositives
        montrent la même image, et disent deux choses du dropout : il augmente l’indépendance entre neurones
        (« increases independence between neurons ») et il distribue la représentation (« distributes the
        representation ») <Cite id="barra" />. Les deux se mesurent.
      </p>
    </>
  ),
  body: (facts: FeaturesFacts | null, small: FeaturesFacts | null) => (
    <>
      {facts && (
        <p>
          D’abord l’image. Un trait se trouve à un endroit ; le bruit est partout. Prenez donc le carré de{' '}
          {plain(facts.window)} × {plain(facts.window)} pixels qui contient la plus grande part des carrés des poids
          d’une unité. Il en contient {percent(facts.locality.untrained)} avant l’entraînement. Après{' '}
          {many(facts.steps, 'étape', 'étapes')}, il en contient {percent(facts.locality.with)} avec dropout et{' '}
          {percent(facts.locality.without)} sans (différence {by(facts, 'locality')}). {locality(facts)} Il y faut du
          temps : revenez en arrière dans les étapes et voyez.
        </p>
      )}
      {facts && (
        <p>
          L’indépendance. Deux unités qui font la même chose ont des sorties qui montent et descendent ensemble. Leur
          corrélation, sans signe et en moyenne sur toutes les paires, est de {fixed(facts.correlation.with, 3)} avec
          dropout et de {fixed(facts.correlation.without, 3)} sans (différence {by(facts, 'correlation')}).{' '}
          {independence(facts)} Mais regardez d’où les deux sont partis : {fixed(facts.correlation.untrained, 3)}.
          L’entraînement la change de {fixed(facts.correlation.with - facts.correlation.untrained, 3)} avec dropout et
          de {fixed(facts.correlation.without - facts.correlation.untrained, 3)} sans.
        </p>
      )}
      {facts && (
        <p>
          La distribution. Si une représentation est répartie sur plus d’unités, il devrait y en avoir plus d’éveillées
          pour chaque image, avec une sortie supérieure à zéro. Il y en a {percent(facts.active.with)} avec dropout et{' '}
          {percent(facts.active.without)} sans (différence {by(facts, 'active')}). {shared(facts)} On peut aussi
          l’entendre autrement : aucune unité n’est indispensable à elle seule. C’est à cela que le dropout entraîne, et
          cette mesure ne le voit pas.
        </p>
      )}
      {facts && small && (
        <p>
          La taille compte. Avec des images de {small.side} × {small.side} pixels et{' '}
          {many(small.units, 'unité cachée', 'unités cachées')}, après {many(small.steps, 'étape', 'étapes')}, la part
          des unités éveillées diffère de {by(small, 'active')} ; deux unités ont une corrélation de{' '}
          {fixed(small.correlation.with, 3)} avec dropout et de {fixed(small.correlation.without, 3)} sans. La meilleure
          fenêtre de {small.window} × {small.window} pixels contient {percent(small.locality.with)} des carrés des poids
          avec dropout et {percent(small.locality.without)} sans (différence {by(small, 'locality')}). {locality(small)}
        </p>
      )}
      {facts && (
        <Note>
          Les réseaux apprennent à partir de {many(facts.trainImages, 'image', 'images')}. Ici, le dropout coûte de
          l’exactitude : l’erreur quadratique d’une image de test est de {fixed(facts.squaredError.with, 1)} avec
          dropout et de {fixed(facts.squaredError.without, 1)} sans. Rien d’autre n’empêche ces réseaux de copier, et
          copier est ce qu’on leur demande.
        </Note>
      )}
    </>
  ),
  tries: {
    start: 'Avant l’entraînement : le même bruit dans les deux grilles',
    early: 'Après les premières étapes : où apparaissent les premiers traits ?',
    unit: 'Une unité dans les deux réseaux : ce qu’elle écrit, et quels chiffres l’éveillent',
    small: 'Des images plus petites : laquelle des trois différences reste ?',
    low: 'Un taux de dropout faible, dans votre propre exécution',
  },
} as const;
