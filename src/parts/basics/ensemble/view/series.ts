import type { Meaning } from '../../../../charts/encoding.ts';
import { plain } from '../../../../charts/numbers.ts';
import type { Axis } from '../../../../charts/scale.ts';
import type { Series } from '../../../../charts/series.tsx';
import { pointFrom } from '../../../../view-kit/seeds.ts';
import { type EnsembleKind, kinds, type Measure } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { type Sources, scaledValues, valuesOf } from './curves.ts';

export const meanings: Readonly<Record<EnsembleKind, Meaning>> = {
  independent: 'ensemble',
  bootstrap: 'perturbed',
  masks: 'sampled',
};

/** A measure's lines over the number of members: scaled weights, level, and one for each kind. */
export const seriesOf = (sources: Sources, measure: Measure, named: boolean): Series[] =>
  sources.flatMap(({ source, result }, i): Series[] => {
    const last = named && i === sources.length - 1;
    const level = [1, result.members].flatMap((k) => pointFrom(k, scaledValues(result, measure)) ?? []);
    const lines = kinds.map((kind): Series => {
      const members = Array.from({ length: result.members }, (_, j) => j + 1);
      const points = members.flatMap((k) => pointFrom(k, valuesOf(result, measure, kind, k)) ?? []);
      return { meaning: meanings[kind], source, points, ...(last && { label: words.short[kind] }) };
    });
    const scaled: Series = {
      ...{ meaning: 'scaled', source, bare: true, points: level },
      ...(last && { label: words.short.scaled }),
    };
    return [scaled, ...lines].filter(({ points }) => points.length > 0);
  });

/** Ends of an axis are multiples of `step`; it holds `usual` where there is no line. */
const ends: Readonly<Record<Measure, { readonly step: number; readonly usual: readonly number[] }>> = {
  error: { step: 0.02, usual: [0.1, 0.16] },
  crossEntropy: { step: 0.1, usual: [0.4, 0.8] },
  disagreement: { step: 0.05, usual: [0, 0.15] },
  errorCorrelation: { step: 0.2, usual: [0.4, 0.8] },
};

/** An axis that holds all lines. */
export function valueAxis(series: readonly Series[], measure: Measure): Axis {
  const { step, usual } = ends[measure];
  const held = series.flatMap(({ points }) => points.map(({ y }) => y));
  const values = held.length > 0 ? held : usual;
  const low = measure === 'disagreement' ? 0 : Math.floor(Math.min(...values) / step - 0.1);
  const high = Math.ceil(Math.max(...values) / step + 0.1);
  const unit = measure === 'crossEntropy' || measure === 'errorCorrelation' ? 1 : 100;
  return {
    domain: [low * step, high * step],
    count: 5,
    label: words.measure[measure],
    format: (value) => plain(Number((value * unit).toPrecision(6))),
  };
}

/** Networks or masks averaged, a little beyond the first and the last. */
export const memberAxis = (members: number, narrow: boolean): Axis => ({
  domain: [0.5, members + 0.5],
  ticks: [1, ...Array.from({ length: members }, (_, i) => i + 1).filter((k) => k % (members > 10 ? 5 : 2) === 0)],
  label: narrow ? words.memberAxisShort : words.memberAxis,
  format: plain,
});
