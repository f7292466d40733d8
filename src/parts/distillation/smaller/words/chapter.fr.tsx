import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { percent } from '../../../../charts/numbers.ts';
import { effect } from '../../../../core/statistics.ts';
import { inUnits } from '../../../../view-kit/outcomes.ts';
import type { Difference } from '../../../../view-kit/seeds.ts';
import type { SmallerFacts } from '../view/chapter-facts.ts';
import { keptInWords } from './figure.tsx';

const numbers = ({ half, ece }: SmallerFacts): string =>
  `par rapport aux étiquettes des mêmes images avec des pixels à 0, erreur ${inUnits('error', half.teacher)} ; erreur de calibration ${percent(ece.distilled)} avec le professeur, ${percent(ece['labels-perturbed'])} sans lui`;

/** Up to "que". */
const compared = ({ interval, estimate }: Difference): string => {
  const side = interval === null ? 'none' : effect(interval);
  if (side === 'none') return 'ne fait ni moins ni plus d’erreurs, au hasard près,';
  return estimate < 0 ? 'fait moins d’erreurs' : 'fait plus d’erreurs';
};

export const words = {
  question: 'Qu’apporte le professeur à un réseau plus petit ?',
  ask: 'Un réseau qui a la moitié des unités apprend ce que le professeur dit d’images dont un cinquième des pixels a été mis à 0. Un autre apprend les étiquettes des mêmes images et ne rencontre aucun professeur. Que fait mieux celui qui a un professeur ?',
  options: {
    both: 'Il fait moins d’erreurs, et il sait mieux à quel point il peut être sûr.',
    errors: 'Il fait moins d’erreurs, mais se trompe autant sur sa confiance.',
    confidence: 'Il ne fait pas moins d’erreurs, mais sait mieux à quel point il peut être sûr.',
    nothing: 'Rien : tout vient des pixels à 0.',
  },
  short: {
    both: 'moins d’erreurs, confiance plus juste',
    errors: 'moins d’erreurs',
    confidence: 'confiance plus juste',
    nothing: 'rien',
  },
  told: (chosen: string | null, facts: SmallerFacts): string =>
    chosenSentence(chosen, facts.found, words.short, numbers(facts)),
  lead: (
    <>
      <p>
        Le réseau qui apprend la moyenne sur les masques n’a pas besoin d’avoir la forme du professeur. Bulò, Porzi et
        Kontschieder <Cite id="bulo" /> distillent dans des réseaux de plus en plus petits et tracent l’erreur en
        fonction de la part de paramètres restants. Ils comparent avec le même petit réseau entraîné sur des étiquettes,
        et trouvent le réseau distillé meilleur jusqu’à ce que quelque 40 % des paramètres aient disparu.
      </p>
      <p>
        Deux choses distinguent ces réseaux. L’un a un professeur ; et il voit d’autres images, car le professeur est
        interrogé sur des images d’entraînement dont un cinquième des pixels est mis à 0. Pour séparer les deux, il faut
        un troisième réseau, qui voit les images avec des pixels à 0 et apprend leurs étiquettes.
      </p>
    </>
  ),
  body: (facts: SmallerFacts | null) =>
    facts && (
      <>
        <p>
          Avec {keptInWords(facts.half.kept)} (la moitié des unités de chaque couche), le réseau distillé{' '}
          {compared(facts.half.gain)} qu’un réseau entraîné sur des étiquettes : {inUnits('error', facts.half.gain)}.
          Les pixels à 0 changent à eux seuls l’erreur de {inUnits('error', facts.half.zeroed)}. Face à ce témoin, le
          réseau distillé {compared(facts.half.teacher)} que celui qui apprend les étiquettes :{' '}
          {inUnits('error', facts.half.teacher)}.
        </p>
        <p>
          Savoir à quel point on peut être sûr est une autre affaire. L’erreur de calibration est de{' '}
          {percent(facts.ece.labels)} sur étiquettes, de {percent(facts.ece['labels-perturbed'])} sur étiquettes
          d’images avec des pixels à 0, et de {percent(facts.ece.distilled)} avec le professeur. Une étiquette dit que
          le chiffre est certain ; les réseaux amincis du professeur sont en désaccord là où il ne l’est pas.
        </p>
        <p>
          L’article trouve que les étiquettes l’emportent là où le réseau est très petit. Ici, avec{' '}
          {keptInWords(facts.least.kept)}, les erreurs sont de {percent(facts.least.error.distilled)} pour le réseau
          distillé, de {percent(facts.least.error.labels)} sur étiquettes et de{' '}
          {percent(facts.least.error['labels-perturbed'])} sur étiquettes d’images avec des pixels à 0.
        </p>
        <p>
          Il existe une voie sans aucun entraînement : fusionner les unités du professeur par groupes (clusters), comme
          le font Lin, Wang et Chen <Cite id="lin" />. Avec la moitié des unités, l’erreur est de{' '}
          {percent(facts.half.error.merged)}, là où celle du professeur entier est de {percent(facts.teacherError)} ;
          avec le moins d’unités, de {percent(facts.least.error.merged)}. Quelques étapes de distillation à partir de là
          la ramènent à {percent(facts.least.error['merged-distilled'])}.
        </p>
        <Note>
          Le réseau de l’article est convolutif et apprend de petites photographies. Là où une seule couche est réduite,
          ses autres couches partent des poids du professeur ; ici, tous les poids d’un élève sont d’abord aléatoires.
        </Note>
      </>
    ),
  tries: {
    least: 'Lire les plus petits élèves : un dixième des unités',
    one: 'Réduire seulement la dernière couche cachée',
    long: 'Un professeur entraîné 4 000 étapes : enseigne-t-il moins bien ?',
  },
} as const;
