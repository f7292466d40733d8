import { plain } from '../../charts/numbers.ts';
import { type Axis, stepped } from '../../charts/scale.ts';
import { kindIndex, lineOf, maskNoiseAt, outcomesOf, placeIn, pointOf, rules, variancesOf } from './curves.ts';
import { unitOf, words } from './prose.tsx';
import type { Selection } from './selection.ts';
import { type ByRule, type VarianceResult, varianceSpec } from './spec.ts';
import type { Line } from './variance-chart.tsx';

/** The results shown together, the recorded one first. */
export type Layers = readonly { readonly layer: 'recorded' | 'run'; readonly result: VarianceResult }[];

/** Every rate shown, rising, 0 among them; the usual ones while there is no result. */
export function ratesOf(layers: Layers): number[] {
  const all = layers.flatMap(({ result }) => result.rates);
  const shown = all.length > 0 ? all : varianceSpec.codecs.rates.default;
  return [...new Set([0, ...shown])].sort((a, b) => a - b);
}

export function rateAxis(layers: Layers): Axis {
  const rates = ratesOf(layers);
  const last = Math.max(0.8, rates[rates.length - 1]);
  return { domain: [-0.015, last + 0.015], ticks: rates, label: words.xAxis, format: plain };
}

/** The lines of one table of each result; the front one's are named, the sampled one at the cursor has its mask noise. */
function linesOf(
  layers: Layers,
  selection: Selection,
  read: (result: VarianceResult) => ByRule,
  labelled: boolean,
  noisy: boolean,
): Line[] {
  const rates = ratesOf(layers);
  const ends = [rates[0], Math.max(0.8, rates[rates.length - 1])];
  return layers.flatMap(({ layer, result }, i): Line[] => {
    const table = read(result);
    const front = i === layers.length - 1;
    const { n, kind: own } = placeIn(result, selection);
    const name = (text: string) => (labelled && front ? text : undefined);
    const order = [...result.kinds.keys()].sort((a, b) => Number(a === own) - Number(b === own));
    const noDropout: Line = {
      meaning: 'control',
      kind: 'classic',
      layer,
      label: name(words.noDropout),
      points: ends.map((x) => pointOf(x, table.noDropout)),
    };
    const drawn = order.flatMap((kind) =>
      rules.map((rule): Line => {
        const shown = noisy && front && kind === own && rule === 'sampled';
        const noise = result.rates.flatMap((rate, r) =>
          rate > 0 ? [pointOf(rate, maskNoiseAt(result, selection, { kind, rate: r, n })).y] : [],
        );
        return {
          meaning: rule,
          kind: result.kinds[kind],
          layer,
          label: name(words.line(rule, result.n[n], result.kinds[kind])),
          points: lineOf(result, table, rule, { kind, n }),
          ...(shown ? { noise: [0, ...noise] } : {}),
        };
      }),
    );
    return [noDropout, ...drawn];
  });
}

export const varianceLines = (layers: Layers, selection: Selection, labelled: boolean): Line[] =>
  linesOf(layers, selection, (result) => variancesOf(result, selection), labelled, true);

export const entropyLines = (layers: Layers, selection: Selection): Line[] =>
  linesOf(layers, selection, ({ crossEntropy }) => outcomesOf(crossEntropy, selection), false, false);

const tops = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** An axis from 0 that holds all lines and changes seldom; written in units of 1/`unit`. */
function amountAxis(lines: readonly Line[], label: string, unit: number, otherwise: number): Axis {
  const values = lines.flatMap(({ points }) => points.flatMap(({ y, high = y }) => [y, high])).filter(Number.isFinite);
  const most = Math.max(0, ...values) || otherwise;
  const power = 10 ** Math.floor(Math.log10(most));
  const top = stepped(
    most,
    tops.map((step) => step * power),
  );
  return { domain: [0, top], count: 5, label, format: (value) => plain(value * unit) };
}

export const varianceAxis = (lines: readonly Line[], selection: Selection): Axis =>
  amountAxis(lines, words.yAxis(selection), unitOf(selection), 4 / unitOf(selection));

export const entropyAxis = (lines: readonly Line[]): Axis => amountAxis(lines, words.entropyAxis, 1, 1);

/** The kind of dropout at the cursor. */
export const kindAt = (result: VarianceResult, { noise }: Selection) => result.kinds[kindIndex(result, noise)];
