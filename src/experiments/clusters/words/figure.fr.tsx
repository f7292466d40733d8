import { count, listed, plain, plural, ratesInWords } from '../../../charts/numbers.ts';
import { dropoutName, layersInWords, networkInWords, trainingInWords } from '../../../view-kit/settings.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import { budgets, type ClustersParams } from '../spec.ts';
import type { ClustersEvidence } from '../view/evidence.ts';
import { index, type Looked } from '../view/selection.ts';

const space = '\u00a0';
const many = (n: number, one: string, more: string): string => `${count(n)}${space}${plural(n, one, more)}`;
const clusters = (k: number): string => many(k, 'groupe', 'groupes');

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Groupes de poids',
  lookFor: 'Regardez si les cercles montent au-dessus du triangle vert quand le taux de dropout augmente.',
  rateAxis: 'taux de dropout p',
  indexAxis: 'indice de Rand des deux partitions',
  key: { adjusted: 'ajusté', plain: 'simple', chance: 'permuté', paper: 'article' },
  source: { recorded: 'Enregistré', run: 'Votre exécution', paper: 'Article' },
  metric: {
    'adjusted-rand': 'Rand ajusté',
    rand: 'Rand',
    'chance-rand': 'Hasard',
    'dead-units': 'Mort.',
  },
  paperRow: 'Article',
  noNumbers: 'pas encore de nombres',
  readoutTitle: (rate: number): string => `À p${space}=${space}${plain(rate)}`,
  readoutLayer: (layer: number): string => `couche ${layer}`,
  readoutNote: ({ k, seeds, early, steps }: Looked, asked: number, restarts: boolean): string =>
    `${clusters(k)}${k === asked ? '' : ' (le plus proche)'}, ${early ? `première graine, ${many(steps, 'étape', 'étapes')}` : many(seeds, 'graine', 'graines')}${restarts ? ', intervalle sur les relances' : ''}`,
  rateCursor: 'Curseur du graphique',
  pointer: (rate: number, adjusted: number, rand: number, chance: number): string =>
    `p ${plain(rate)}${space}: indice de Rand ajusté ${index(adjusted)}, indice de Rand ${index(rand)}, dont ${index(chance)} atteint par des étiquettes permutées`,
  necessity: '1 par nécessité',
  fewAlive: 'peu de vivantes',
  collapsedNote: 'au hasard',
  /** Behind the name of the axis: why some of its points are drawn pale. */
  pale: (why: readonly string[]): string => (why.length > 0 ? ` · pâle${space}: ${why.join(', ')}` : ''),
  trivialShort: 'trivial',
};

/** Words of the tables below the figure. */
export const tableWords = {
  caption:
    'Accord des partitions par poids entrants et par poids sortants\u00a0; moyenne sur les graines avec son intervalle à 95\u00a0%.',
  heads: [
    'p',
    'Source',
    'Rand ajusté',
    'Permuté',
    'Unités vivantes seules',
    'k-moyennes seules, é.-t. sur les relances',
    'Rand',
    'Permuté',
    'Mortes',
    'Plus grand groupe, entrants / sortants',
    'Cosinus le plus proche',
    'Exactitude',
  ],
  trivial: 'trivial',
  collapsed: 'réduit au hasard',
  sd: 'é.-t.',
  paper: 'Article, tableau 2',
  overlap: (layer: number): string =>
    `Unités de la couche cachée ${layer} selon leurs deux groupes, dans le réseau que montrent les cartes de chaleur. Les paires de groupes absentes de la liste n’en partagent aucune.`,
  overlapHeads: ['Groupe par entrants', 'Groupe par sortants', 'Unités communes'],
};

/** Whether similar units appear with dropout, in the words of one layer of evidence. */
export function clustersSentence(evidence: ClustersEvidence, who: string): string {
  const {
    verdict,
    layer,
    k,
    seeds,
    control,
    judged,
    supporting,
    opposing,
    collapsed,
    trivial,
    dead,
    plain: rand,
  } = evidence;
  const opening = `${who} (${many(seeds, 'graine', 'graines')}, couche ${layer}, k${space}=${space}${k})${space}: `;
  const left = [
    collapsed.length > 0 ? `p${space}=${space}${listed(collapsed.map(plain))}, réduit au hasard` : '',
    trivial.length > 0
      ? `p${space}=${space}${listed(trivial.map(plain))}, où l’indice vaut 1 par nécessité (${k === 1 ? 'un seul groupe' : 'pas plus d’unités vivantes que de groupes'})`
      : '',
  ].filter(Boolean);
  const notJudged = left.length > 0 ? ` Non jugé${space}: ${left.join(`${space}; `)}.` : '';
  const chance = rand
    ? ` L’indice de Rand simple vaut en moyenne ${index(rand.rand)}, mais des étiquettes permutées atteignent à elles seules ${index(rand.chance)}${space}: il tient surtout au hasard.`
    : '';
  if (control === null || judged.length === 0) {
    const why =
      control !== null
        ? 'il n’y a aucun taux à juger'
        : trivial.includes(0)
          ? 'le réseau sans dropout ne dit rien'
          : 'il n’y a pas de réseau sans dropout auquel comparer';
    return `${opening}indécis, car ${why}.${notJudged}${chance}`;
  }
  const best = [...judged].sort((a, b) => b.gain.estimate - a.gain.estimate)[0];
  const finding = `l’indice de Rand ajusté${dead ? ' des unités qui ne sont pas mortes' : ''} vaut ${index(control)} sans dropout et ${index(best.index)} à p${space}=${space}${plain(best.rate)}, soit ${index(Math.abs(best.gain.estimate))} de ${best.gain.estimate < 0 ? 'moins' : 'plus'} [${index(best.gain.low)}${space}; ${index(best.gain.high)}]`;
  const all = judged.map(({ rate }) => rate);
  const beyond =
    supporting.length > 0
      ? `${space}; il est plus élevé que sans dropout, et que par hasard, pour ${ratesInWords(
          supporting.map(({ rate }) => rate),
          all,
        )}`
      : `${space}; à aucun taux il n’est plus élevé au-delà du bruit`;
  const against =
    opposing.length > 0 ? `, plus faible à p${space}=${space}${listed(opposing.map(({ rate }) => plain(rate)))}` : '';
  return `${opening}${finding}${beyond}${against}. Ici, l’affirmation selon laquelle des unités semblables apparaissent avec le dropout ${verdictSaid[verdict]}.${chance}${notJudged}`;
}

/** What the index chart shows, for someone who cannot see it. */
export function chartSummary(
  who: string,
  { layer, k }: { readonly layer: number; readonly k: number },
  at: readonly { readonly rate: number; readonly adjusted: number; readonly rand: number; readonly chance: number }[],
): string {
  const told = at.map(
    ({ rate, adjusted, rand, chance }) =>
      `à p${space}=${space}${plain(rate)}, indice de Rand ajusté ${index(adjusted)}, indice de Rand ${index(rand)} dont ${index(chance)} par hasard`,
  );
  return `${who}, couche cachée ${layer}, ${clusters(k)}${space}: ${told.join(`${space}; `)}.`;
}

export function captionText(
  seeds: number,
  layer: number,
  k: number,
  network: 'lab' | 'wide' | 'compressed',
  hasRun: boolean,
): string {
  const other = {
    lab: '',
    wide: ' Les cartes de chaleur montrent le réseau large de la vue sur la compression, le graphique les réseaux propres à cette vue.',
    compressed:
      ' Les cartes de chaleur montrent le réseau large de la vue sur la compression après la fusion des groupes de sa première couche cachée, une ligne pour chacun\u00a0; le graphique montre les réseaux propres à cette vue.',
  }[network];
  const bars = seeds > 1 ? `, moyenne de ${seeds} graines avec des intervalles à 95${space}%` : '';
  return `Poids entrant dans les unités de la couche cachée ${layer} et en sortant, une ligne par unité, ordonnées par groupe. Chaque crochet à côté d’une carte est un groupe${space}; les unités mortes viennent en dernier. Si des unités se ressemblent, les deux partitions s’accordent. À droite${space}: à quel point les deux partitions en ${clusters(k)} s’accordent, selon le taux de dropout${bars}. Cercles${space}: corrigé du hasard${space}; carrés${space}: indice de Rand simple, tous deux sur toutes les unités. Pointillés${space}: 95${space}% des partitions isolées par k-moyennes (relances)${space}; bandes grises${space}: la même chose avec des étiquettes permutées au hasard${hasRun ? ', pour votre exécution seulement' : ''}. Triangles verts${space}: sans dropout${space}; losanges creux${space}: le tableau 2 de l’article (simple${space}; couche et nombre de groupes non précisés). Trait fin${space}: l’exécution enregistrée${space}; trait épais${space}: votre exécution.${other}`;
}

export const verdictRule =
  'On juge l’indice de Rand ajusté des unités vivantes aux taux supérieurs à 0, sauf si les réseaux sont réduits au hasard ou si l’indice vaut 1 par nécessité (pas plus d’unités vivantes que de groupes, ou un seul groupe). Un taux parle pour l’affirmation quand l’indice dépasse, avec tout son intervalle à 95\u00a0%, celui du réseau sans dropout, et qu’il dépasse le point à 97,5\u00a0% de 200 permutations des étiquettes. Il parle contre elle quand l’intervalle est au-dessous. L’affirmation est vérifiée quand la plupart des taux parlent pour elle et aucun contre\u00a0; elle n’est pas vérifiée quand il n’y en a pas plus pour que contre\u00a0; entre les deux, elle est vérifiée en partie. Un seul taux sur trois ou plus pour elle, et aucun contre, ne décide de rien. Avec plusieurs graines, l’intervalle est celui de Student sur les différences propres aux graines\u00a0; avec une seule graine, c’est un intervalle normal tiré de la variation des partitions isolées par k-moyennes, et il ne dit rien des autres graines.';

/** The settings that make a run, in words. */
export function settings(params: ClustersParams): string {
  const { networkShape, noise, layers, restarts } = params;
  const [optimiser, steps, seeds] = trainingInWords(params, budgets);
  return [
    networkInWords(networkShape),
    `${dropoutName(noise)} dans ${layersInWords(layers, networkShape.length)}`,
    optimiser,
    steps,
    `k-means++, la meilleure de ${many(restarts, 'relance', 'relances')}`,
    seeds,
  ].join(', ');
}
