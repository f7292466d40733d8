import { count, fixed, many, plain } from '../../../../charts/numbers.ts';
import type { LossKind } from '../../../../core/objectives.ts';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import { networkInWords, optimiserInWords, seedsInWords } from '../../../../view-kit/settings.ts';
import { sizesOf, type TheoremParams } from '../spec.ts';
import { type Along, constant, type Sources } from '../view/objectives.ts';

/** The settings that make a run, in words. */
export function settings(params: TheoremParams): string {
  const { rate, seeds, networkShape, batchSize, optimiser, learningRate, distillSteps } = params;
  const { train, steps } = sizesOf(params);
  return [
    networkInWords(networkShape),
    `dropout classique ${plain(rate)}`,
    `${optimiserInWords(optimiser, learningRate)}, ${many(steps, 'étape', 'étapes')} de ${batchSize} sur ${many(train, 'image', 'images')}`,
    `distillé en ${many(distillSteps, 'étape', 'étapes')} à partir des poids mis à l’échelle`,
    seedsInWords(seeds),
  ].join(', ');
}

const loss: Record<LossKind, string> = {
  kl: 'divergence KL',
  squared: 'distance au carré',
  absolute: 'distance absolue',
};

const range = ({ least, most }: Along): string => `${fixed(least, 3)} à ${fixed(most, 3)}`;
const difference = (along: Along): string =>
  constant(along) ? `vaut ${fixed(along.least, 3)} partout` : `va de ${range(along)}`;

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Pourquoi un masque à la fois suffit',
  lookFor: 'Voyez si l’écart entre les deux courbes reste le même le long de la droite.',
  loss,
  lossTitle: { kl: 'Divergence KL.', squared: 'Distance au carré.', absolute: 'Distance absolue.' },
  lossAxis: { kl: 'perte moyenne, nats', squared: 'perte moyenne', absolute: 'perte moyenne' },
  sampled: 'J′ : par rapport à un seul réseau aminci à la fois, ce que la distillation réduit',
  ideal: 'J : par rapport à la moyenne sur tous les masques, ce qui devrait être petit',
  positionAxis: 'réseau sur la droite',
  place: { 0: 'échelle', 1: 'distillé' } as Readonly<Record<number, string>>,
  verdict: (along: Along): string =>
    constant(along)
      ? `J′ − J ${difference(along)} : les deux sont minimales au même endroit.`
      : `J′ − J ${difference(along)} : J est minimale en ${fixed(along.lowest.ideal, 2)}, J′ en ${fixed(along.lowest.sampled, 2)}.`,
  pending: 'J′ − J n’est pas encore connue le long de la droite.',
  cursor: 'Réseau sur la droite',
  pointer: (at: number, value: number | null): string =>
    `${plain(at)} : ${value === null ? 'pas encore mesuré' : `J′ − J vaut ${fixed(value, 4)}`}`,
  source: { recorded: 'Enregistré', run: 'Votre exécution' },
  readout: (source: 'recorded' | 'run', at: number): string =>
    `${source === 'recorded' ? 'Enregistré' : 'Votre exécution'}, réseau en ${plain(at)}`,
  differenceColumn: 'J′ − J',
  awaited: 'Pas encore de nombres : attendez l’exécution enregistrée, ou appuyez sur « Entraîner ».',
  none: '–',
  where: { equal: 'Théorème 1 (ii)', bound: 'Théorème 1 (i)' },
  short: { equal: 'J′ − J est constante', bound: 'J ne dépasse pas J′' },
  masks: (masks: number): string => (masks === 1 ? 'le seul masque' : `les ${count(masks)} masques`),
  parts: (list: readonly string[]): string => list.join(' ; '),
  value: (kind: LossKind, along: Along): string => `${loss[kind]} : J′ − J ${difference(along)}`,
  effect: (kind: LossKind, { change }: Along): string =>
    `${loss[kind]} : varie de ${change < 1e-5 ? 'moins de 0,001' : fixed(100 * change, change < 0.1 ? 3 : 0)} %`,
  table: {
    caption: `Ce que la distillation réduit et ce qu’elle devrait réduire, le long de la droite${spreadNamed}`,
    head: ['Perte', 'Réseau', 'Source', 'J', 'J′', 'J′ − J'],
  },
};

export const captionText = (sources: Sources): string =>
  [
    'Chaque graphique montre une perte. De gauche à droite, les poids vont de ceux du professeur mis à l’échelle (0) à ceux du réseau distillé (1), et au-delà des deux. Cercles : J′, la perte par rapport à un seul réseau aminci, moyennée sur tous. Triangles : J, la perte par rapport à leur moyenne.',
    'Pour une divergence de Bregman, comme le sont les deux premières, la distance entre les courbes est partout la même. Donc tout ce qui diminue l’une diminue l’autre. Bandes : un écart-type sur les graines.',
    ...sources.map(
      ({ source, result }) =>
        `${words.source[source]} : exact sur ${words.masks(result.masks)}, ${many(result.images, 'image de test', 'images de test')}.`,
    ),
  ].join(' ');

type Lines = Readonly<Record<LossKind, Along | null>>;

/** What one source of evidence says of the theorem. */
export function evidenceText(who: string, { kl, squared, absolute }: Lines): string {
  if (!kl || !squared || !absolute) return `${who} : la droite n’est pas encore mesurée.`;
  const same = constant(kl) && constant(squared);
  return `${who} : J′ − J ${difference(kl)} pour la divergence KL et ${difference(squared)} pour la distance au carré${same ? ', comme le dit le théorème' : ', ce qui contredit le théorème'}. Pour la distance absolue, elle va de ${range(absolute)}, et un élève qui suit J′ s’arrêterait en ${fixed(absolute.lowest.sampled, 2)}, alors que J est minimale en ${fixed(absolute.lowest.ideal, 2)}.`;
}

/** What the charts show, for someone who cannot see them. */
export const summaryText = (who: string, lines: Lines): string =>
  `${who} : ${Object.entries(lines)
    .map(([kind, along]) => `${loss[kind as LossKind]} : ${along ? words.verdict(along) : 'pas encore connu.'}`)
    .join(' ')}`;

export const verdictRule =
  'Le théorème est une identité, et tous les masques sont calculés ; il n’y a donc rien à estimer. Il est vérifié si J′ − J varie le long de la droite de moins que l’arrondi des nombres (1 sur 100\u202f000), pour chaque graine, pour la divergence KL et la distance au carré. La distance absolue, qui n’est pas une divergence de Bregman, est le témoin. J ≤ J′ est vérifié si c’est vrai à chaque endroit, pour les trois pertes et chaque graine.';
