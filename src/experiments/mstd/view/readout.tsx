import type { FitLabel } from '../../../charts/fit-labels.tsx';
import { fixed } from '../../../charts/numbers.ts';
import { Metric } from '../../../view-kit/metric.tsx';
import type { Source } from '../../../view-kit/sources.ts';
import { type Training, trainings } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { paperFit, pointAt } from './curves.ts';
import { type Drawn, type drawingOf, meanings } from './drawing.ts';
import { deviation, rSquared, withInterval } from './numbers.ts';

/** Names of a training's numbers, for scripts. */
const metrics = {
  dropout: { slope: 'slope', r2: 'r2', mstd: 'mstd' },
  control: { slope: 'slope-control', r2: 'r2-control', mstd: 'mstd-control' },
} as const;

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
                  <Metric metric={metrics[training].mstd} source={source} value={value} text={text} />
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
    <p className={`of-${source}`} data-aside={line ? undefined : ''}>
      <span className="who">{words.source[source]}</span>{' '}
      {line && !law ? (
        <span className="why">{words.noFit[line.why ?? 'few']}</span>
      ) : (
        <>
          <Metric metric={slope} source={source} value={law?.slope} text={law ? withInterval(law) : words.none} />{' '}
          {law && <Metric className="r2" metric={r2} source={source} value={law.r2} text={r2Text(law.r2)} />}
        </>
      )}
    </p>
  );
}

/** The lines' names, each with slope, interval and R² of both sources, and that of the paper's slope. */
export function fitLabels(drawn: readonly Drawn[], { wanted, paper }: ReturnType<typeof drawingOf>): FitLabel[] {
  const find = (training: Training, source: Source) =>
    drawn.find((one) => one.training === training && one.source === source);
  const own = trainings.map(
    (training): FitLabel => ({
      meaning: meanings[training],
      name: words.label[training],
      wanted: wanted[training],
      rows: (['run', 'recorded'] as const).map((source) => (
        <FitRow key={source} training={training} source={source} line={find(training, source)} />
      )),
    }),
  );
  const { slope, r2 } = paperFit;
  const rows = (
    <p>
      <Metric metric="slope" source="paper" value={slope} text={fixed(slope, 3)} />{' '}
      <Metric className="r2" metric="r2" source="paper" value={r2} text={r2Text(r2)} />
    </p>
  );
  return [...own, { meaning: 'paper', name: words.paper, drawn: paper !== null, wanted: wanted.paper, rows }];
}
