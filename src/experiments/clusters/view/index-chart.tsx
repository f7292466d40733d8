import { useMemo } from 'react';
import { CursorPad } from '../../../charts/cursor-pad.tsx';
import type { MarkShape } from '../../../charts/encoding.ts';
import { Mark } from '../../../charts/mark.tsx';
import { MeanChart, type MeanChartProps } from '../../../charts/mean-chart.tsx';
import type { MeanLineProps, Range } from '../../../charts/mean-line.tsx';
import { plain } from '../../../charts/numbers.ts';
import type { Axis } from '../../../charts/scale.ts';
import { useSize } from '../../../charts/use-size.ts';
import { nearestIndex } from '../../../core/nearest.ts';
import { mean, meanInterval, normal975 } from '../../../core/statistics.ts';
import type { Sourced } from '../../../view-kit/sources.ts';
import type { ClustersParams, ClustersResult } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { collapsedRates, look, paperRand, type Selection, trivialRates, type Uncursored } from './selection.ts';

/** The results drawn together, the recorded one first. */
type Results = readonly Sourced<ClustersParams, ClustersResult>[];

const rateAxis = (results: Results): Axis => {
  const last = Math.max(0.9, ...results.flatMap(({ result }) => result.rates));
  return { domain: [-0.03, last + 0.03], ticks: [0, 0.2, 0.4, 0.6, 0.8], label: words.rateAxis, format: plain };
};

const ticks = [0, 0.25, 0.5, 0.75, 1];
const indexAxis: Axis = { domain: [-0.06, 1], ticks, label: words.indexAxis, format: plain };
/** For the few units that disagree more than by chance. */
const deepAxis: Axis = { ...indexAxis, domain: [-0.55, 1], ticks: [-0.5, ...ticks] };

interface IndexLine extends Omit<MeanLineProps, 'x' | 'y'> {
  /** What permuted labels reach; null where the index is 1 by necessity. */
  readonly chance: readonly (Range | null)[];
}

/** The plain and the adjusted index of every result. */
function linesOf(results: Results, selection: Uncursored): IndexLine[] {
  return results.flatMap(({ source, result }) => {
    const { indices, accuracy } = look(result, selection);
    const { singleAdjusted, singleAdjustedSd } = indices;
    const trivial = trivialRates(result, indices);
    const faint = [...collapsedRates({ rates: result.rates, accuracy }), ...trivial];
    const rates = result.rates.map((x, i) => ({ x, i })).sort((a, b) => a.x - b.x);
    const line = (
      name: 'plain' | 'adjusted',
      shape: MarkShape,
      [table, low, high]: readonly number[][][],
      beside: readonly Range[] = [],
    ): IndexLine => ({
      className: `index-${name}`,
      source,
      shape,
      points: rates.map(({ x, i }) => ({
        x,
        y: mean(table[i]),
        interval: meanInterval(table[i]),
        control: x === 0,
        faint: faint.includes(x),
      })),
      chance: rates.map(({ x, i }) => (trivial.includes(x) ? null : { x, low: mean(low[i]), high: mean(high[i]) })),
      beside,
    });
    const { rand, chanceRandLow, chanceRandHigh, adjustedRand, chanceAdjustedLow, chanceAdjustedHigh } = indices;
    return [
      line('plain', 'square', [rand, chanceRandLow, chanceRandHigh]),
      line(
        'adjusted',
        'circle',
        [adjustedRand, chanceAdjustedLow, chanceAdjustedHigh],
        // Where 95 % of the indices of single clusterings lie.
        result.rates.flatMap((x, i) => {
          if (singleAdjusted[i].length === 0) return [];
          const [middle, half] = [mean(singleAdjusted[i]), normal975 * mean(singleAdjustedSd[i])];
          return [{ x, low: middle - half, high: middle + half }];
        }),
      ),
    ];
  });
}

/** What is pale in the chart, and why: rates that say little. */
function paleOf(result: ClustersResult, selection: Uncursored): string {
  const { indices, accuracy } = look(result, selection);
  const { rates } = result;
  const trivial = trivialRates(result, indices);
  const isOne = (rate: number) => mean(indices.adjustedRand[rates.indexOf(rate)]) > 1 - 1e-9;
  const collapsed = collapsedRates({ rates, accuracy }).filter((rate) => !trivial.includes(rate));
  return words.pale([
    ...(trivial.some(isOne) ? [words.necessity] : []),
    ...(trivial.every(isOne) ? [] : [words.fewAlive]),
    ...(collapsed.length > 0 ? [words.collapsedNote] : []),
  ]);
}

interface IndexChartProps extends Pick<MeanChartProps, 'width' | 'height' | 'margin'> {
  readonly results: Results;
  readonly selection: Uncursored;
}

/** Rand and adjusted Rand index against the dropout rate, each with what permuted labels reach, and the paper's. */
function IndexChart({ results, selection, ...frame }: IndexChartProps) {
  'use memo';
  const lines = linesOf(results, selection);
  const [shallow] = indexAxis.domain;
  const front = results.at(-1);
  const x = rateAxis(results);
  return (
    <MeanChart
      className="index-chart"
      x={{ ...x, label: x.label + (front ? paleOf(front.result, selection) : '') }}
      y={lines.some(({ points }) => points.some((point) => point.y < shallow)) ? deepAxis : indexAxis}
      bands={lines.filter(({ source }) => source === front?.source).map(({ chance }) => chance)}
      printed={paperRand.map(({ rate, rand }) => ({ x: rate, y: rand }))}
      lines={lines}
      {...frame}
    />
  );
}

const markKey = (size: number, shape: MarkShape, r: number) => (
  <svg width={size} height={size} aria-hidden="true">
    <Mark shape={shape} x={size / 2} y={size / 2} size={r} />
  </svg>
);

/** The marks of the chart with their names. */
const Key = () => (
  <ul className="index-key">
    <li className="index-adjusted">
      {markKey(10, 'circle', 4)}
      {words.key.adjusted}
    </li>
    <li className="index-plain">
      {markKey(10, 'square', 4)}
      {words.key.plain}
    </li>
    <li>
      <svg width={14} height={10} aria-hidden="true">
        <rect className="chance-band" y={2} width={14} height={6} />
      </svg>
      {words.key.chance}
    </li>
    <li className="ink-paper">
      {markKey(12, 'diamond', 4.5)}
      {words.key.paper}
    </li>
  </ul>
);

interface IndexPanelProps {
  readonly results: Results;
  readonly selection: Selection;
  readonly large: boolean;
  readonly disabled: boolean;
  readonly onRate: (rate: number) => void;
}

/** The index across rates, with the dropout rate as its cursor. */
export function IndexPanel({ results, selection, large, disabled, onRate }: IndexPanelProps) {
  'use memo';
  const [ref, size] = useSize<HTMLDivElement>({ width: 230, height: 190 });
  const margin = { top: 32, right: 10, bottom: 40, left: large ? 46 : 38 };
  const { layer, clusters, checkpoint } = selection;
  // The chart is left as it is while only the cursor moves.
  const uncursored = useMemo(() => ({ layer, clusters, checkpoint }), [layer, clusters, checkpoint]);
  const front = results.at(-1)?.result;
  let text: string = words.noNumbers;
  if (front) {
    const i = nearestIndex(front.rates, selection.dropout);
    const { rand, adjustedRand, chanceRand } = look(front, selection).indices;
    text = words.pointer(front.rates[i], mean(adjustedRand[i]), mean(rand[i]), mean(chanceRand[i]));
  }
  return (
    <div className="index-panel">
      <Key />
      <div className="plot index-plot" ref={ref}>
        <IndexChart results={results} selection={uncursored} {...size} margin={margin} />
        <CursorPad
          axis={rateAxis(results)}
          {...size}
          margin={margin}
          value={selection.dropout}
          stops={front ? [...front.rates].sort((a, b) => a - b) : [0, 0.9]}
          label={words.rateCursor}
          valueText={text}
          disabled={disabled}
          onMove={onRate}
        />
      </div>
    </div>
  );
}
