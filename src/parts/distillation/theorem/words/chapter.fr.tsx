import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, fixed } from '../../../../charts/numbers.ts';
import type { TheoremFacts } from '../view/chapter-facts.ts';

const numbers = ({ kl, absolute }: TheoremFacts): string =>
  `J′ − J vaut ${fixed(kl.least, 3)} partout pour la divergence KL, et va de ${fixed(absolute.least, 3)} à ${fixed(absolute.most, 3)} pour la distance absolue`;

export const words = {
  question: 'Pourquoi un élève peut-il apprendre d’un seul masque aléatoire à la fois ?',
  ask: 'L’élève doit s’approcher de la moyenne de tous les réseaux amincis. Mais à chaque étape, on lui montre la réponse d’un seul d’entre eux, tiré au hasard. Où arrive-t-il ?',
  options: {
    average: 'À la moyenne, si la perte est du bon type.',
    always: 'À la moyenne, quelle que soit la perte : les réponses aléatoires se compensent.',
    member: 'Au réseau tiré le plus souvent.',
  },
  short: { average: 'à la moyenne, pour la bonne perte', always: 'toujours à la moyenne', member: 'à un seul réseau' },
  told: (chosen: string | null, facts: TheoremFacts): string =>
    chosenSentence(chosen, facts.found, words.short, numbers(facts)),
  lead: (
    <p>
      Appelons <i>J</i> la perte entre l’élève et la moyenne sur tous les masques. C’est elle qui devrait être petite,
      mais la moyenne d’un grand réseau ne peut pas être calculée. La distillation réduit autre chose : <i>J′</i>, la
      perte entre l’élève et <em>un seul</em> réseau aminci, moyennée sur tous <Cite id="bulo" />. Un réseau de douze
      unités cachées n’a que 4&#8239;096 masques. Ici, tous sont calculés, si bien que les deux sont connues exactement.
    </p>
  ),
  body: (facts: TheoremFacts | null) => (
    <>
      {facts && (
        <p>
          Suivez une droite de réseaux, du professeur mis à l’échelle au réseau distillé et au-delà. Pour la divergence
          KL et la distance au carré, <i>J′</i> dépasse <i>J</i> de la même quantité en chacun des {count(facts.places)}{' '}
          endroits : {fixed(facts.kl.least, 3)} nats et {fixed(facts.squared.least, 3)}. Les deux sont donc minimales au
          même réseau, et un élève qui suit l’une suit l’autre.
        </p>
      )}
      <p>
        La raison est courte. Une telle perte peut s’écrire comme une part qui dépend de la cible, une part qui dépend
        de l’élève, et un terme où la cible figure seule, à la puissance un. La moyenne sur les cibles ne change que la
        première part, sur laquelle l’élève n’a aucune prise. La quantité qui reste dit à quel point les réseaux amincis
        sont en désaccord entre eux : pour la distance au carré, c’est leur variance.
      </p>
      {facts && (
        <Note>
          La distance absolue n’a pas cette forme. Là, un élève qui suit un masque à la fois tend vers la{' '}
          <em>médiane</em> des réponses, non vers leur moyenne : <i>J</i> est minimale en{' '}
          {fixed(facts.absolute.lowest.ideal, 2)}, <i>J′</i> en {fixed(facts.absolute.lowest.sampled, 2)}.
        </Note>
      )}
    </>
  ),
  tries: {
    distilled: 'Aller au réseau distillé',
    beyond: 'Aller au-delà : J baisse encore un peu',
  },
} as const;
