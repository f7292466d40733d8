import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, percent, plain } from '../../../../charts/numbers.ts';
import type { ThinnedFacts } from '../view/chapter-facts.ts';
import { differenceInWords } from '../view/numbers.ts';
import { errorsInWords } from './figure.tsx';

export const words = {
  question: 'Que fait le dropout à un réseau, unité par unité ?',
  ask: 'Un réseau de dix unités cachées a été entraîné avec du dropout. Un masque désactive environ la moitié de ses unités. Prenez la moyenne de ce que disent tous les masques : par rapport à un seul masque, combien de nouveaux points classe-t-elle bien ?',
  options: {
    better: 'Plus : la moyenne de nombreux réseaux amincis est meilleure que l’un d’eux.',
    same: 'Autant : c’est toujours le même réseau, avec les mêmes poids.',
    worse: 'Moins : à la plupart des masques, il manque des unités nécessaires.',
  },
  short: {
    better: 'la moyenne est meilleure',
    same: 'la moyenne vaut un seul masque',
    worse: 'la moyenne est moins bonne',
    unsure: 'on ne peut le distinguer du hasard',
  },
  told: (chosen: string | null, facts: ThinnedFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `un seul masque classe bien ${percent(facts.single)} des points, la moyenne de tous les masques ${percent(facts.average)} (${differenceInWords(facts.averaging)})`,
    ),
  lead: (
    <>
      <p>
        Le dropout <Cite id="srivastava" /> désactive des unités au hasard pendant qu’un réseau apprend. Pour chaque
        exemple et chaque unité cachée, un nombre D est tiré : 0 avec probabilité <i>p</i>, le <em>taux de dropout</em>,
        sinon 1. La sortie X de l’unité est multipliée par D. Là où D vaut 0, l’unité est désactivée, avec toutes ses
        connexions ; ce qui reste est un <em>réseau aminci</em>. Après l’entraînement, toutes les unités sont remises{' '}
        <Cite id="barra" />.
      </p>
      <p>
        Une unité désactivée avec probabilité <i>p</i> transmet moins en moyenne. D ne dépend pas de X, donc E(DX) =
        E(D)E(X) = (1 − <i>p</i>)E(X). Il y a deux façons de compenser. Le dropout <em>classique</em> multiplie les
        sorties par 1 − <i>p</i> au test. Le dropout <em>inversé</em> les divise par 1 − <i>p</i> à l’entraînement, et
        laisse le réseau tel quel au test.
      </p>
    </>
  ),
  body: (facts: ThinnedFacts) => (
    <>
      <p>
        Choisissez une unité dans le dessin et tirez de nouveau : la moyenne de D·X tend vers (1 − <i>p</i>)E(X), aussi
        vite que le hasard le permet. Après {count(facts.draws)} tirages, moyenne(DX)/(1 − <i>p</i>) est à{' '}
        {errorsInWords(facts.settled)} de X ; le hasard seul donne {plain(1)}. L’équation est exacte, pour chaque unité.
      </p>
      <p>
        Ce que la mise à l’échelle met à la place de X n’est exact que dans la première couche cachée, où X est un
        nombre fixe. Pour une unité de la deuxième couche, X dépend du masque qui précède, et max(0, ·) n’est pas
        linéaire : la moyenne de ses sorties n’est jamais inférieure à la sortie de la moyenne. Ici, la deuxième couche
        du réseau mis à l’échelle reste en tout {percent(facts.shortfall)} au-dessous de E(X). Choisissez une unité de
        la deuxième couche : la ligne bleue et la ligne tiretée ne coïncident plus.
      </p>
      <p>
        Dix unités ont {count(facts.masks)} masques, si bien que la moyenne sur tous se calcule exactement. Au taux{' '}
        {plain(facts.rate)}, deux masques prédisent des classes différentes pour {percent(facts.disagreement)} des
        points. La moyenne de tous en classe bien {percent(facts.average)}, un seul masque {percent(facts.single)}. Les
        poids mis à l’échelle, en un seul passage, diffèrent de la moyenne de {differenceInWords(facts.scaling)} : leurs
        frontières coïncident presque, bien que les probabilités diffèrent de {percent(facts.gap)} en moyenne.
      </p>
      <Note>
        Le dropout n’aide pas un réseau aussi petit : sans lui, le même réseau classe bien {percent(facts.none)} des
        points. Il est fait pour des réseaux qui ont bien plus d’unités qu’il n’en faut. Baldi et Sadowski{' '}
        <Cite id="baldi" /> établissent à quel point la mise à l’échelle approche les moyennes.
      </Note>
    </>
  ),
  tries: {
    walk: 'Suivre un passage, depuis le réseau entier',
    settle: 'Mille tirages d’une unité de la première couche',
    second: 'Une unité de la deuxième couche : la moyenne se stabilise à côté de ce que dit la mise à l’échelle',
    average: 'Des cercles à un taux faible : frontières de masques isolés, et de la moyenne',
    high: 'Un taux élevé : ce qui reste de la frontière',
  },
} as const;
