import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, fixed, many, percent } from '../../../../charts/numbers.ts';
import { effect } from '../../../../core/statistics.ts';
import type { Difference } from '../../../../view-kit/seeds.ts';
import { threshold, type UncertaintyFacts } from '../view/chapter-facts.ts';
import { inPoints } from '../view/written.ts';

const errors = (difference: Difference): string => {
  const side = difference.interval === null ? 'none' : effect(difference.interval);
  const found = {
    below: 'fait moins d’erreurs',
    above: 'fait plus d’erreurs',
    none: 'ne fait ni moins ni plus d’erreurs, au hasard près',
  }[side];
  return `${found} (${inPoints(difference)})`;
};

const lessSure = ({ interval }: Difference): string =>
  interval && effect(interval) === 'above'
    ? 'La moyenne rend le réseau moins sûr là où il doit l’être.'
    : 'Ici, on ne peut pas distinguer du hasard que la moyenne rende le réseau moins sûr.';

export const words = {
  question: 'La moyenne sait-elle quand elle ne sait pas ?',
  ask: 'Un réseau avec dropout a appris 1 000 chiffres. On lui montre maintenant des chiffres de test tournés de 90°. Il n’en a jamais vu. Avec les poids mis à l’échelle, à quel point est-il sûr de ses réponses, en moyenne ?',
  options: {
    sure: 'Presque aussi sûr que sur des chiffres droits : plus de 75 %.',
    half: 'À peu près deux fois moins sûr.',
    unsure: 'Il le remarque : moins de 40 %.',
  },
  short: { sure: 'presque aussi sûr', half: 'deux fois moins sûr', unsure: 'il le remarque' },
  told: (chosen: string | null, facts: UncertaintyFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `confiance moyenne de ${percent(facts.turned.scaled)} sur les chiffres tournés, de ${percent(facts.test.scaled)} sur les chiffres droits ; avec la moyenne sur les masques, ${percent(facts.turned.sampled)} et ${percent(facts.test.sampled)}`,
    ),
  lead: (
    <>
      <p>
        Un réseau donne toujours une réponse. L’usage qu’on en fait décide si une réponse fausse coûte peu ou beaucoup.
        Là où elle coûte beaucoup, le réseau devrait dire à quel point il est sûr, et interroger un humain quand il ne
        l’est pas assez.
      </p>
      <p>
        Cinq manières de prédire sont comparées ici. Trois viennent d’un réseau avec dropout : les poids mis à
        l’échelle, la moyenne sur ses masques, et le réseau distillé à partir de cette moyenne. Deux viennent de réseaux
        sans dropout, entraînés un à un, chacun à partir de ses propres poids aléatoires : la moyenne de plusieurs, et
        un seul d’entre eux. Celui-ci est le témoin : il ne fait aucune moyenne.
      </p>
    </>
  ),
  body: (facts: UncertaintyFacts | null) => (
    <>
      <p>
        Le graphique de gauche range les images de test selon la confiance du réseau, et montre la part de réponses
        justes. Sur la diagonale, il a raison aussi souvent qu’il le dit. L’<em>erreur de calibration</em> est la
        distance moyenne à la diagonale <Cite id="guo" />
        {'\u00a0'}; le <em>score de Brier</em> est le carré moyen de la distance entre les probabilités et l’étiquette,
        et tient compte aussi des réponses fausses.
      </p>
      {facts && (
        <p>
          Avec {count(facts.trainImages)} images d’entraînement, l’erreur de calibration est de{' '}
          {percent(facts.ece.scaled)} avec les poids mis à l’échelle, de {percent(facts.ece.sampled)} avec la moyenne
          sur les masques, de {percent(facts.ece.distilled)} pour le réseau distillé, de {percent(facts.ece.ensemble)}{' '}
          pour la moyenne de {many(facts.members, 'réseau indépendant', 'réseaux indépendants')}, et de{' '}
          {percent(facts.ece.plain)} pour un seul d’entre eux.
        </p>
      )}
      {facts && (
        <p>
          Aucun d’eux n’a jamais vu de chiffre tourné, ni de bruit. Sur les chiffres tournés de 90°, la confiance
          moyenne est de {percent(facts.turned.scaled)} avec les poids mis à l’échelle et de{' '}
          {percent(facts.turned.sampled)} avec la moyenne sur les masques (différence {inPoints(facts.surer)}) ; pour le
          réseau distillé, elle est de {percent(facts.turned.distilled)}. Sur du bruit, elle est de{' '}
          {percent(facts.noise.scaled)} et de {percent(facts.noise.sampled)}, et de {percent(facts.noise.plain)} pour un
          réseau sans dropout.{' '}
          {facts.fashion &&
            `Devant des images de vêtements, le réseau les prend pour des chiffres : avec une confiance de ${percent(facts.fashion.scaled)} avec les poids mis à l’échelle, de ${percent(facts.fashion.sampled)} avec la moyenne sur les masques et de ${percent(facts.fashion.ensemble)} avec des réseaux indépendants. `}
          {lessSure(facts.surer)} Elle ne le rend pas savant : une réponse à demi sûre devant du bruit reste fausse.
        </p>
      )}
      {facts && (
        <p>
          L’entropie d’une moyenne a deux parts. Chaque masque peut douter par lui-même, ou les masques peuvent être en
          désaccord. Ce qui est dû au désaccord s’appelle <em>information mutuelle</em> : l’entropie de la moyenne moins
          l’entropie moyenne des masques. Pour la moyenne sur les masques, elle est de{' '}
          {fixed(facts.information.test, 2)} nat sur les chiffres droits, de {fixed(facts.information.turned, 2)} sur
          les chiffres tournés et de {fixed(facts.information.noise, 2)} sur du bruit. Un réseau seul n’a rien avec quoi
          être en désaccord : son information mutuelle est nulle par définition, même pour le réseau distillé, qui copie
          la moyenne et non la façon dont elle s’est formée.
        </p>
      )}
      {facts && (
        <p>
          La moyenne fait-elle moins d’erreurs ? Par rapport aux poids mis à l’échelle, la moyenne sur les masques{' '}
          {errors(facts.masksError)}. Par rapport à un seul réseau, la moyenne de{' '}
          {many(facts.members, 'réseau indépendant', 'réseaux indépendants')} {errors(facts.ensembleError)}. Les masques
          d’un réseau partagent ses poids ; des réseaux indépendants ne partagent rien, et demandent un entraînement
          chacun.
        </p>
      )}
      {facts && (
        <p>
          Le graphique de droite ne répond que là où la confiance est assez haute, et laisse le reste à un humain. À
          partir de {threshold} %, les poids mis à l’échelle répondent à {percent(facts.answered.scaled.share)} des
          images de test et ont raison pour {percent(facts.answered.scaled.right)} d’entre elles ; la moyenne sur les
          masques répond à {percent(facts.answered.sampled.share)} et a raison pour{' '}
          {percent(facts.answered.sampled.right)}. Comparez les courbes entières avant de dire que l’une est meilleure :
          un réseau moins sûr répond moins au même seuil.
        </p>
      )}
      <Note>
        L’article de Bulò, Porzi et Kontschieder <Cite id="bulo" /> ne compare que les erreurs. Ce que la moyenne fait à
        la confiance est une question propre à cette page.
      </Note>
    </>
  ),
  tries: {
    information: 'Afficher l’information mutuelle : le désaccord des masques et des réseaux',
    networks: 'Mettre les réseaux indépendants devant',
    half: 'Retourner les chiffres : certains redeviennent des chiffres',
    strict: 'Ne répondre que si sûr à 95 %',
    many: 'Presque toutes les images d’entraînement',
  },
} as const;
