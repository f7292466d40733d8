import type { ReactElement } from 'react';
import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, fixed, percent } from '../../../../charts/numbers.ts';
import type { UnlabelledSource } from '../../../../contract/teachers.ts';
import { inUnits } from '../../../../view-kit/outcomes.ts';
import type { DistillationFacts } from '../view/chapter-facts.ts';
import { sourceNames } from './sources.ts';

const numbers = ({ error, crossEntropy, ece }: DistillationFacts): string =>
  `erreur ${inUnits('error', error)}, entropie croisée ${inUnits('crossEntropy', crossEntropy)}, erreur de calibration ${percent(ece[0])} avec les poids mis à l’échelle et ${percent(ece[1])} avec la moyenne`;

const inWords = {
  surer: 'sait mieux à quel point elle peut être sûre',
  right: 'fait moins d’erreurs',
  worse: 'se trompe davantage sur sa propre confiance',
  nothing: 'ne change rien, au hasard près',
} as const;

export const tableWords = {
  caption: 'Erreurs de test du tableau 1 de l’article, et ce qui a été enregistré ici ; après ± figure un écart-type',
  repeated: (mean: string, sd: string): string => `${mean} ± ${sd} %`,
  head: ['Réseau', 'Source', 'Standard', 'Monte-Carlo', 'Distillé'],
  paper: 'article',
  recorded: (seeds: number): string => `enregistré, ${seeds} graines`,
};

export const words = {
  question: 'Que change la moyenne sur les masques, et un seul réseau peut-il l’apprendre ?',
  ask: 'Un réseau avec dropout a été entraîné jusqu’au bout sur 1 000 images. Il prédit avec les poids mis à l’échelle, ou avec la moyenne de 100 masques aléatoires. Que change la moyenne ?',
  options: {
    right: 'Elle fait moins d’erreurs : beaucoup de réseaux en savent plus qu’un seul.',
    surer: 'Elle fait autant d’erreurs, mais sait mieux à quel point elle peut être sûre.',
    nothing: 'Presque rien : les poids mis à l’échelle sont déjà la moyenne.',
  },
  short: {
    right: 'moins d’erreurs',
    surer: 'autant d’erreurs, confiance plus juste',
    nothing: 'presque rien',
    worse: 'confiance moins juste',
  },
  told: (chosen: string | null, facts: DistillationFacts): string =>
    chosenSentence(chosen, facts.found, words.short, numbers(facts)),
  lead: (
    <>
      <p>
        L’entraînement avec dropout produit un nuage de réseaux amincis. La prédiction <em>idéale</em> est la moyenne de
        ce qu’ils disent tous. Les poids mis à l’échelle devinent cette moyenne en un seul passage dans un seul réseau ;
        la moyenne de <i>n</i> masques aléatoires s’en approche autant qu’on veut, et demande <i>n</i> passages.
      </p>
      <p>
        Bulò, Porzi et Kontschieder <Cite id="bulo" /> entraînent un réseau de plus, sans dropout, à dire ce que dit la
        moyenne. Ils lui montrent des images sans étiquette, interrogent le professeur sur chacune sous un masque
        aléatoire neuf, et laissent l’élève apprendre les réponses, probabilités comprises <Cite id="hinton" />. Chaque
        réponse est celle d’un réseau aminci ; c’est parce que l’élève en rencontre beaucoup qu’il apprend leur moyenne.
      </p>
      <p>
        Un réseau peut se tromper de deux manières. Il peut choisir la mauvaise classe : c’est son <em>erreur</em>. Ou
        il peut être trop sûr, ou pas assez. Parmi les images pour lesquelles un réseau bien <em>calibré</em> se dit
        « sûr à 90 % », neuf sur dix sont bien classées ; l’<em>erreur de calibration</em> dit à quelle distance il en
        est, en moyenne. L’<em>entropie croisée</em> tient compte des deux.
      </p>
    </>
  ),
  body: (
    usual: DistillationFacts | null,
    many: DistillationFacts | null,
    table: ReactElement,
    pictures: ReadonlyMap<UnlabelledSource, number> | null,
  ) => (
    <>
      {usual && (
        <p>
          Avec {count(usual.trainImages)} images d’entraînement, la moyenne sur les masques {inWords[usual.found]} :{' '}
          {numbers(usual)}. Le réseau aux poids mis à l’échelle a vu ses quelques images si souvent qu’il est bien trop
          sûr de lui. Les réseaux amincis sont en désaccord là où l’image est difficile, et leur moyenne doute autant
          qu’elle le doit.
        </p>
      )}
      {many && (
        <p>
          Le nombre d’images compte. Avec {count(many.trainImages)} images et le même nombre d’étapes, la moyenne{' '}
          {inWords[many.found]} : {numbers(many)}. Ici, le dropout a d’emblée laissé trop peu de confiance au réseau, et
          la moyenne lui en ôte encore. Changez le nombre d’images ou d’étapes au-dessus des graphiques : l’effet de la
          moyenne sur la confiance change de signe, tandis que les erreurs ne bougent guère.
        </p>
      )}
      <p>
        La moyenne <em>géométrique</em> des masques est partout presque égale aux poids mis à l’échelle. Ce qui sépare
        ceux-ci de l’idéal n’est donc pas qu’ils devinent mal la moyenne ; ils en devinent une autre.
      </p>
      {usual && (
        <p>
          Le réseau distillé dit en un passage presque ce que dit la moyenne d’un très grand nombre de masques : sa
          distance à l’idéal tombe de {fixed(usual.kl[0], 3)} à {fixed(usual.kl[1], 3)} nats. Son erreur reste où elle
          était ({inUnits('error', usual.distilled)} par rapport aux poids mis à l’échelle).
        </p>
      )}
      <p>
        L’article ne compare que les erreurs. Ses deux réseaux pour MNIST ont été entraînés ici comme il le dit, pendant
        20 époques puis 10 de plus à un dixième du taux d’apprentissage, avec moins d’unités (8 et 16 canaux, 128
        unités) et avec Adam ; les 1 000 dernières images d’entraînement n’ont pas été vues. Comme dans l’article, les
        trois manières de prédire diffèrent d’un ou deux dixièmes de point. CIFAR10 Quick a été entraîné ici à la moitié
        de sa largeur sur 2 000 des 50 000 images, si bien que ses erreurs sont bien plus élevées : comparez les trois
        manières, pas les lignes. Les autres lignes sont telles que l’article les imprime.
      </p>
      {table}
      <p>
        L’origine des images sans étiquette n’importe guère, dit l’article. Ici, quatre élèves de chaque professeur ont
        appris de quatre sources ; le tableau sous les graphiques les compare. Sur les chiffres, les images que le
        professeur connaît, modifiées ou non, et les images de test mènent l’élève à peu près aussi loin. Le bruit le
        laisse plus loin de la moyenne, et pourtant bien plus près que ne le sont les poids mis à l’échelle.
        {pictures &&
          ` Sur les photographies de CIFAR-10, la source compte. Erreur selon la source : ${[...pictures].map(([source, error]) => `${percent(error)} (${sourceNames[source]})`).join(' ; ')}. Une photographie dont un cinquième des pixels est noir ne ressemble à aucune de celles du test.`}
      </p>
      <Note>
        Il existe un moyen moins cher de réparer la confiance, que l’article n’essaie pas : diviser les logits du réseau
        mis à l’échelle par un nombre, sa <em>température</em> <Cite id="guo" />. Il demande un millier d’étiquettes sur
        lesquelles le réseau n’a pas été entraîné, dont la moyenne et la distillation se passent.
      </Note>
    </>
  ),
  tries: {
    many: 'Presque toutes les images d’entraînement : la moyenne aggrave alors les choses',
    long: 'Mille images, 4 000 étapes : bien trop sûr',
    few: 'Mille images, 500 étapes : pas assez sûr',
    noise: 'Distiller sur du bruit seulement',
    errors: 'Regarder les seules erreurs',
    start: 'Distiller à partir de poids aléatoires : plus loin de la moyenne, et moins d’erreurs ?',
    pools: 'Un réseau convolutif avec dropout avant ses poolings : la mise à l’échelle échoue',
  },
} as const;
