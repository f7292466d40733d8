import { spread } from '../../../charts/labels.ts';
import { fixed } from '../../../charts/numbers.ts';
import { Metric } from '../../../view-kit/metric.tsx';
import type { Source } from '../../../view-kit/sources.ts';
import { type Training, trainings } from '../spec.ts';
import { deviation, rSquared, withMargin, words } from '../words/figure.tsx';
import type { Sources } from './axes.ts';
import { checkpointIn, measuredBy, paperFit, pointAt, type Selection } from './curves.ts';
import { type Drawn, meanings } from './drawing.ts';

/** Names of a training's numbers, for scripts. */
const metrics = {
  dropout: { slope: 'slope', r2: 'r2', mstd: 'mstd' },
  control: { slope: 'slope-control', r2: 'r2-control', mstd: 'mstd-control' },
} as const;

/** Where the cursor is, and how what stands there was made. */
export function Place({ sources, units, selection }: { sources: Sources; units: number; selection: Selection }) {
  const front = sources.at(-1)?.result;
  const recorded = sources[0]?.result;
  return (
    <p className="mstd-place">
      {words.place({
        units,
        asked: front && selection.firstWidth !== units ? selection.firstWidth : null,
        rate: front?.rate ?? null,
        recordedRate: recorded && front && recorded.rate !== front.rate ? recorded.rate : null,
        masks: front ? measuredBy(front, selection).samples : null,
        step: front ? (checkpointIn(front, selection)?.step ?? null) : null,
      })}
    </p>
  );
}

/** MSTD at the cursor's width: the front source's, and the recorded one's beside it. */
export function Readout({ drawn, units }: { readonly drawn: readonly Drawn[]; readonly units: number }) {
  'use memo';
  return (
    <p className="mstd-readout">
      {trainings.map((training) => {
        const lines = drawn.filter((line) => line.training === training).reverse();
        return (
          <span key={training} className={`ink-${meanings[training]}`}>
            {words.trainedShort[training]} {lines.length === 0 && words.none}
            {lines.map(({ source, points }, i) => {
              const value = pointAt(points, units)?.value;
              const text = value === undefined ? words.none : deviation(value);
              return (
                <span key={source}>
                  {i > 0 && ` (${words.source[source]} `}
                  <Metric metric={metrics[training].mstd} layer={source} value={value} text={text} />
                  {i > 0 && ')'}
                </span>
              );
            })}
          </span>
        );
      })}
    </p>
  );
}

const r2Text = (r2: number): string => `R²\u00a0${rSquared(r2)}`;

/** Slope and R² of one line, with whose they are. */
function FitRow({ training, source, line }: { training: Training; source: Source; line: Drawn | undefined }) {
  'use memo';
  const { slope, r2 } = metrics[training];
  const law = line?.law;
  return (
    <p className={`of-${source}`}>
      <span className="who">{words.source[source]}</span>{' '}
      {line && !law ? (
        <span className="why">{words.noFit[line.why ?? 'few']}</span>
      ) : (
        <>
          <Metric metric={slope} layer={source} value={law?.slope} text={law ? withMargin(law) : words.none} />{' '}
          {law && <Metric className="r2" metric={r2} layer={source} value={law.r2} text={r2Text(law.r2)} />}
        </>
      )}
    </p>
  );
}

export interface FitLabelsProps {
  readonly drawn: readonly Drawn[];
  /** Whether the paper's slope is drawn. */
  readonly paper: boolean;
  /** Where each label wants to be, px from the chart's top; absent where labels stand below one another. */
  readonly at?: {
    readonly wanted: Readonly<Record<Training | 'paper', number>>;
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly large: boolean;
}

/** Height of a label, px. */
const heights = { small: 54, large: 60 };

/** The lines' names, each with slope, interval and R² of both sources; at the lines' ends where there is room. */
export function FitLabels({ drawn, paper, at, large }: FitLabelsProps) {
  'use memo';
  const height = large ? heights.large : heights.small;
  const tops =
    at &&
    spread(
      ([...trainings, 'paper'] as const).map((name) => at.wanted[name] - height / 2),
      height,
      at.top,
      Math.max(at.top, at.bottom - height),
    );
  const find = (training: Training, source: Source) =>
    drawn.find((one) => one.training === training && one.source === source);
  const place = (i: number) => (tops && at ? { marginTop: tops[i], marginLeft: at.left } : undefined);
  return (
    <ul className={at ? 'fit-labels fit-labels-placed' : 'fit-labels'}>
      {trainings.map((training, i) => (
        <li key={training} className={`ink-${meanings[training]}`} style={place(i)}>
          <b>{words.label[training]}</b>
          <FitRow training={training} source="run" line={find(training, 'run')} />
          <FitRow training={training} source="recorded" line={find(training, 'recorded')} />
        </li>
      ))}
      <li className="ink-paper" style={place(2)} data-drawn={paper || undefined}>
        <b>{words.paper}</b>
        <p>
          <Metric metric="slope" layer="paper" value={paperFit.slope} text={fixed(paperFit.slope, 3)} />{' '}
          <Metric className="r2" metric="r2" layer="paper" value={paperFit.r2} text={r2Text(paperFit.r2)} />
        </p>
      </li>
    </ul>
  );
}
