import { useMemo } from 'react';
import { Chapter, type ChapterProps, type Try } from '../../../article/chapter.tsx';
import { entriesOf, resultOf } from '../../../article/library.ts';
import type { Choice } from '../../../article/predict/types.ts';
import { AxisX, AxisY } from '../../../charts/axes.tsx';
import { type Axis, scaleOf } from '../../../charts/scale.ts';
import { SeriesLine } from '../../../charts/series.tsx';
import { useSize } from '../../../charts/use-size.ts';
import type { SamplingResult } from '../spec.ts';
import { words } from '../words/conventions.tsx';
import { askedRate, type ConventionsFacts, conventionsFacts, options, pairOf } from './conventions-facts.ts';

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
