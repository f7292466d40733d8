import { useMemo } from 'react';
import { Chapter, type ChapterProps, type Try } from '../../../article/chapter.tsx';
import { entriesOf, resultOf } from '../../../article/library.ts';
import type { Choice } from '../../../article/predict/types.ts';
import { AxisX, AxisY } from '../../../charts/axes.tsx';
import { type Axis, scaleOf } from '../../../charts/scale.ts';
import { type Point, SeriesLine } from '../../../charts/series.tsx';
import { useSize } from '../../../charts/use-size.ts';
import type { RecordedEntry } from '../../../contract/view.ts';
import { nearestIndex } from '../../../core/nearest.ts';
import { effect, type Interval, mean, meanInterval } from '../../../core/statistics.ts';
import type { SamplingParams, SamplingResult } from '../spec.ts';
import { words } from '../words/conventions.tsx';
import { collapsedSeeds } from './measures.ts';

/** The rate that the visitor is asked about. */
export const askedRate = 0.8;

export const options = ['same', 'better', 'worse'] as const;
export type ConventionsOption = (typeof options)[number];

/** A recording with inverted dropout and one with classic dropout that is alike in all else; null where there is no pair. */
export function pairOf(entries: readonly RecordedEntry[]): { inverted: RecordedEntry; classic: RecordedEntry } | null {
  const paramsOf = ({ params }: RecordedEntry) => params as SamplingParams;
  const key = (entry: RecordedEntry) => JSON.stringify({ ...paramsOf(entry), noise: '' });
  const inverted = entries.find((entry) => paramsOf(entry).noise === 'inverted');
  const classic =
    inverted && entries.find((entry) => paramsOf(entry).noise === 'classic' && key(entry) === key(inverted));
  return inverted && classic ? { inverted, classic } : null;
}

export interface ConventionsFacts {
  readonly rate: number;
  readonly classic: readonly number[];
  readonly inverted: readonly number[];
  /** Inverted less classic at that rate, in accuracy, paired by seed; null for one seed. */
  readonly difference: Interval | null;
  readonly found: ConventionsOption;
  /** Rates above 0 where inverted dropout is worse, better, and all. */
  readonly worse: readonly number[];
  readonly better: readonly number[];
  readonly rates: readonly number[];
  /** Rates at which inverted networks have collapsed to chance while classic ones have not. */
  readonly collapsed: readonly number[];
  readonly seeds: number;
  /** Accuracy against rate: mean over seeds, and from the worst seed to the best. */
  readonly series: readonly { readonly kind: 'classic' | 'inverted'; readonly points: readonly Point[] }[];
}

const sided = { above: 'better', below: 'worse', none: 'same' } as const;

/** The comparison with scaled weights; null where the two results cannot be paired. */
export function conventionsFacts(classic: SamplingResult, inverted: SamplingResult): ConventionsFacts | null {
  const rates = classic.rates.filter((rate) => inverted.rates.includes(rate)).sort((a, b) => a - b);
  const seeds = classic.seeds.filter((seed) => inverted.seeds.includes(seed));
  if (rates.length === 0 || seeds.length === 0) return null;
  const at = (result: SamplingResult, rate: number): number[] =>
    seeds.map((seed) => result.scaled.accuracy[result.rates.indexOf(rate)][result.seeds.indexOf(seed)]);
  const difference = (rate: number): Interval | null => {
    const own = at(classic, rate);
    return meanInterval(at(inverted, rate).map((value, s) => value - own[s]));
  };
  const looked = rates.filter((rate) => rate > 0).map((rate) => ({ rate, difference: difference(rate) }));
  const on = (side: 'above' | 'below') =>
    looked.flatMap((one) => (one.difference && effect(one.difference) === side ? [one.rate] : []));
  const rate = rates[nearestIndex(rates, askedRate)];
  const here = difference(rate);
  const dead = (result: SamplingResult, one: number) =>
    collapsedSeeds(result)[result.rates.indexOf(one)] >= result.seeds.length / 2;
  const line = (result: SamplingResult): Point[] =>
    rates.map((x) => {
      const values = at(result, x);
      return { x, y: mean(values), low: Math.min(...values), high: Math.max(...values) };
    });
  return {
    rate,
    classic: at(classic, rate),
    inverted: at(inverted, rate),
    difference: here,
    found: here ? sided[effect(here)] : 'same',
    worse: on('below'),
    better: on('above'),
    rates: looked.map((one) => one.rate),
    collapsed: rates.filter((one) => dead(inverted, one) && !dead(classic, one)),
    seeds: seeds.length,
    series: [
      { kind: 'classic', points: line(classic) },
      { kind: 'inverted', points: line(inverted) },
    ],
  };
}

const prediction: Choice = { kind: 'choice', options: options.map((id) => ({ id })) };

const none: readonly string[] = [];

const tries: readonly Try[] = [
  { id: 'inverted', view: 'sampling', patch: { noise: 'inverted', dropout: askedRate } },
  { id: 'gaussian', view: 'sampling', patch: { noise: 'gaussian', dropout: askedRate } },
  { id: 'classic', view: 'sampling', patch: { noise: 'classic' } },
];

const margin = { top: 30, right: 26, bottom: 44, left: 56 };
const percent = (value: number): string => `${Math.round(value * 100)} %`;
const { chart } = words;
const axisX: Axis = { domain: [0, 0.92], ticks: [0, 0.2, 0.4, 0.6, 0.8], label: chart.x, format: String };
const axisY: Axis = { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], label: chart.y, format: percent };

/** Accuracy of both conventions against the rate; inverted dropout is hollow and dash-dotted as in every figure. */
function Comparison({ facts }: { readonly facts: ConventionsFacts }) {
  const [ref, { width, height }] = useSize<HTMLDivElement>({ width: 640, height: 280 });
  const x = scaleOf(axisX, margin.left, width - margin.right);
  const y = scaleOf(axisY, height - margin.bottom, margin.top);
  const frame = { width, height, margin };
  return (
    <div className="small-figure">
      <ul className="predict-key" data-recorded>
        {facts.series.map(({ kind }) => (
          <li key={kind} className={`ink-scaled of-${kind}`}>
            {chart[kind]}
          </li>
        ))}
      </ul>
      <div className="draw" ref={ref}>
        <svg className="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <AxisY axis={axisY} scale={y} {...frame} />
          <AxisX axis={axisX} scale={x} written {...frame} />
          {[...facts.series].reverse().map(({ kind, points }) => (
            <g key={kind} className={`of-${kind}`}>
              <SeriesLine series={{ meaning: 'scaled', layer: 'recorded', points }} x={x} y={y} />
            </g>
          ))}
        </svg>
      </div>
      <p className="small-caption">{chart.note(facts)}</p>
    </div>
  );
}

/** What dropout is, made exact: the two conventions for scaling. */
export function ConventionsChapter(props: ChapterProps) {
  const { library } = props;
  const pair = pairOf(entriesOf(library, 'sampling'));
  const classic = resultOf<SamplingResult>(library, pair?.classic ?? null);
  const inverted = resultOf<SamplingResult>(library, pair?.inverted ?? null);
  const facts = useMemo(() => (classic && inverted ? conventionsFacts(classic, inverted) : null), [classic, inverted]);
  const body = useMemo(() => words.body(facts), [facts]);
  return (
    <Chapter
      {...props}
      id="conventions"
      question={words.question}
      lead={words.lead}
      prediction={prediction}
      predict={{ ask: words.ask(askedRate), options: words.options }}
      outcome={
        facts && {
          told: (answer) => words.told(typeof answer === 'string' ? answer : null, facts),
          found: facts.found,
        }
      }
      needs={[pair?.classic ?? null, pair?.inverted ?? null]}
      tries={tries}
      tryWords={words.tries}
      claims={none}
      source={words.source}
      evidence={false}
    >
      {facts && <Comparison facts={facts} />}
      {body}
    </Chapter>
  );
}
