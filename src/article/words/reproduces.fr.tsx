import { many, plural } from '../../charts/numbers.ts';
import type { Third } from '../chapters/thirds.ts';
import { paper } from '../paper-of.ts';
import { Cite } from '../references.tsx';
import { chosenSentence } from './predict.ts';

const short = { few: 'moins d’un tiers', some: 'entre un et deux tiers', most: 'plus de deux tiers' } as const;

const loading = 'chargement…';

/** Why a source of evidence says nothing of a claim. */
export const absent = {
  recorded: {
    loading,
    none: 'Pas encore d’exécution enregistrée.',
    'no part': 'Il manque à l’exécution enregistrée ce qu’il faut ici.',
    short: 'Trop peu d’étapes pour juger.',
  },
  run: {
    loading,
    none: 'Pas encore entraîné.',
    'no part': 'Il manque à votre exécution ce qu’il faut ici.',
    short: 'Moins de 100 étapes\u00a0: trop peu pour juger.',
  },
} as const;

export const reproduces = {
  question: 'Qu’est-ce qui se reproduit\u00a0?',
  ask: (claims: number): string =>
    `Vous avez vu les expériences, ou les verrez bientôt. Sur les ${claims} affirmations de l’article que cette page peut juger, combien sont vérifiées dans les exécutions enregistrées\u00a0?`,
  options: { few: 'Moins d’un tiers.', some: 'Entre un et deux tiers.', most: 'Plus de deux tiers.' },
  told: (chosen: string | null, found: Third, holding: number, all: number): string =>
    chosenSentence(
      chosen,
      found,
      short,
      `${holding} sur ${all} ${plural(holding, 'est entièrement vérifiée', 'sont entièrement vérifiées')}`,
    ),
  lead: (
    <>
      <p>
        Le tableau donne chaque affirmation de {paper.authors} <Cite id={paper.id} /> qu’une expérience de cette page
        peut juger. Les verdicts sont calculés à partir des chiffres placés à côté&nbsp;: un effet compte si son
        intervalle à 95&nbsp;% exclut zéro. Là où il y a un témoin, seule compte la différence avec le témoin. Les
        valeurs sont des moyennes sur les graines ± un écart-type&nbsp;; les crochets sont des intervalles à 95&nbsp;%.
        «&nbsp;Trouvé avec&nbsp;» dit avec combien de masques, d’étapes ou de groupes.
      </p>
      <p>Une affirmation non vérifiée ici n’est pas forcément fausse. {paper.scope}</p>
    </>
  ),
  caption: 'Affirmations de l’article avec les verdicts des exécutions enregistrées et des vôtres',
  columns: {
    paper: 'L’article',
    recorded: 'Exécutions enregistrées',
    run: 'Votre exécution',
    show: 'Montrer dans sa vue',
  },
  loading,
  at: 'Trouvé avec',
  measured: 'Valeur',
  value: (value: string, seeds: number): string => `${value} (${many(seeds, 'graine', 'graines')})`,
  effect: 'Effet',
  control: 'Témoin',
  beside: (value: string, effect: string): string => `\u00a0: ${value}\u00a0; ${effect}`,
  setting: (title: string): string => `${title}\u00a0: `,
  others: (others: number): string => (others === 1 ? 'Un autre réglage' : `${others} autres réglages`),
  unjudged: 'non jugé',
  paper: 'Article\u00a0:',
  noNumber: 'aucun chiffre donné',
  show: 'Montrer',
  showIn: (view: string, claim: string): string => ` dans ${view}\u00a0: ${claim}`,
} as const;
