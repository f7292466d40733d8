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
    `klassischer Dropout ${plain(rate)}`,
    `${optimiserInWords(optimiser, learningRate)}, ${many(steps, 'Schritt', 'Schritte')} zu ${batchSize} auf ${many(train, 'Bild', 'Bildern')}`,
    `in ${many(distillSteps, 'Schritt', 'Schritten')} aus den skalierten Gewichten destilliert`,
    seedsInWords(seeds),
  ].join(', ');
}

const loss: Record<LossKind, string> = {
  kl: 'KL-Divergenz',
  squared: 'quadrierter Abstand',
  absolute: 'absoluter Abstand',
};

const range = ({ least, most }: Along): string => `${fixed(least, 3)} bis ${fixed(most, 3)}`;
const difference = (along: Along): string => (constant(along) ? `überall ${fixed(along.least, 3)}` : range(along));

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Warum jeweils eine Maske genügt',
  lookFor: 'Sehen Sie, ob die beiden Kurven auf der Geraden gleich weit voneinander entfernt bleiben.',
  loss,
  lossTitle: { kl: 'KL-Divergenz.', squared: 'Quadrierter Abstand.', absolute: 'Absoluter Abstand.' },
  lossAxis: { kl: 'mittlerer Verlust, nat', squared: 'mittlerer Verlust', absolute: 'mittlerer Verlust' },
  sampled: 'J′: zu jeweils einem ausgedünnten Netz; das macht Destillation klein',
  ideal: 'J: zum Mittel über alle Masken; das sollte klein sein',
  positionAxis: 'Netz auf der Geraden',
  place: { 0: 'skaliert', 1: 'destilliert' } as Readonly<Record<number, string>>,
  verdict: (along: Along): string =>
    constant(along)
      ? `J′ − J beträgt ${difference(along)}: Beide sind an derselben Stelle am kleinsten.`
      : `J′ − J reicht von ${range(along)}: J ist am kleinsten bei ${fixed(along.lowest.ideal, 2)}, J′ bei ${fixed(along.lowest.sampled, 2)}.`,
  pending: 'J′ − J ist auf der Geraden noch nicht bekannt.',
  cursor: 'Netz auf der Geraden',
  pointer: (at: number, value: number | null): string =>
    `${plain(at)}: ${value === null ? 'noch nicht gemessen' : `J′ − J ist ${fixed(value, 4)}`}`,
  source: { recorded: 'Aufgezeichnet', run: 'Ihr Lauf' },
  readout: (source: 'recorded' | 'run', at: number): string =>
    `${source === 'recorded' ? 'Aufgezeichnet' : 'Ihr Lauf'}, Netz bei ${plain(at)}`,
  differenceColumn: 'J′ − J',
  awaited: 'Noch keine Zahlen: Warten Sie auf den aufgezeichneten Lauf, oder drücken Sie „Trainieren“.',
  none: '–',
  where: { equal: 'Theorem 1 (ii)', bound: 'Theorem 1 (i)' },
  short: { equal: 'J′ − J ist konstant', bound: 'J ist höchstens J′' },
  masks: (masks: number): string => (masks === 1 ? 'die einzige Maske' : `alle ${count(masks)} Masken`),
  parts: (list: readonly string[]): string => list.join('; '),
  value: (kind: LossKind, along: Along): string => `${loss[kind]}: J′ − J beträgt ${difference(along)}`,
  effect: (kind: LossKind, { change }: Along): string =>
    `${loss[kind]}: ändert sich um ${change < 1e-5 ? 'weniger als 0,001' : fixed(100 * change, change < 0.1 ? 3 : 0)} %`,
  table: {
    caption: `Was Destillation klein macht und was sie klein machen sollte, entlang der Geraden${spreadNamed}`,
    head: ['Verlust', 'Netz', 'Quelle', 'J', 'J′', 'J′ − J'],
  },
};

export const captionText = (sources: Sources): string =>
  [
    'Jedes Diagramm gehört zu einem Verlust. Von links nach rechts gehen die Gewichte von denen des skalierten Lehrers (0) zu denen des destillierten Netzes (1) und über beide hinaus. Kreise: J′, der Verlust zu einem ausgedünnten Netz, gemittelt über alle. Dreiecke: J, der Verlust zu ihrem Mittel.',
    'Für eine Bregman-Divergenz, wie die ersten beiden es sind, ist der Abstand der Kurven überall gleich. Was also den einen Verlust kleiner macht, macht auch den anderen kleiner. Bänder: eine Standardabweichung über Startwerte.',
    ...sources.map(
      ({ source, result }) =>
        `${words.source[source]}: exakt über ${words.masks(result.masks)}, ${many(result.images, 'Testbild', 'Testbilder')}.`,
    ),
  ].join(' ');

type Lines = Readonly<Record<LossKind, Along | null>>;

/** What one source of evidence says of the theorem. */
export function evidenceText(who: string, { kl, squared, absolute }: Lines): string {
  if (!kl || !squared || !absolute) return `${who}: Die Gerade ist noch nicht gemessen.`;
  const same = constant(kl) && constant(squared);
  return `${who}: J′ − J beträgt ${difference(kl)} für die KL-Divergenz und ${difference(squared)} für den quadrierten Abstand${same ? ', wie das Theorem sagt' : ', was dem Theorem widerspricht'}. Für den absoluten Abstand reicht J′ − J von ${range(absolute)}, und ein Schüler, der J′ folgt, bliebe bei ${fixed(absolute.lowest.sampled, 2)} stehen, während J bei ${fixed(absolute.lowest.ideal, 2)} am kleinsten ist.`;
}

/** What the charts show, for someone who cannot see them. */
export const summaryText = (who: string, lines: Lines): string =>
  `${who}: ${Object.entries(lines)
    .map(([kind, along]) => `${loss[kind as LossKind]}: ${along ? words.verdict(along) : 'noch nicht bekannt.'}`)
    .join(' ')}`;

export const verdictRule =
  'Das Theorem ist eine Identität, und jede Maske wird durchgerechnet; es gibt also nichts zu schätzen. Es trifft zu, wenn sich J′ − J entlang der Geraden bei jedem Startwert um weniger ändert, als die Zahlen gerundet sind (1 auf 100.000), für die KL-Divergenz und den quadrierten Abstand. Der absolute Abstand, der keine Bregman-Divergenz ist, ist die Kontrolle. J ≤ J′ trifft zu, wenn es an jeder Stelle gilt, für alle drei Verluste und jeden Startwert.';
