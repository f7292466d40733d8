import { spread } from '../../charts/labels.ts';
import type { Training } from './curves.ts';
import { trainings } from './curves.ts';
import type { Drawn } from './lines.ts';
import { meanings } from './lines.ts';
import { paperFit } from './paper.ts';
import { rSquared, withMargin, words } from './prose.tsx';

const metricOf: Record<Training, { readonly slope: string; readonly r2: string }> = {
  dropout: { slope: 'slope', r2: 'r2' },
  control: { slope: 'slope-control', r2: 'r2-control' },
};

/** Slope and R² of one line, with whose they are. */
function FitRow({ training, layer, line }: { training: Training; layer: 'recorded' | 'run'; line: Drawn | undefined }) {
  'use memo';
  const { slope, r2 } = metricOf[training];
  const law = line?.law;
  return (
    <p className={`of-${layer}`}>
      <span className="who">{words.layer[layer]}</span>{' '}
      {line && !law ? (
        <span className="why">{words.noFit[line.why ?? 'few']}</span>
      ) : (
        <>
          <output data-metric={slope} data-layer={layer} data-value={law?.slope}>
            {law ? withMargin(law) : words.none}
          </output>{' '}
          {law && (
            <output className="r2" data-metric={r2} data-layer={layer} data-value={law.r2}>
              R²&#160;{rSquared(law.r2)}
            </output>
          )}
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

/** The lines' names, each with slope, interval and R² of both layers of evidence; at the lines' ends where there is room. */
export function FitLabels({ drawn, paper, at, large }: FitLabelsProps) {
  'use memo';
  const names = [...trainings, 'paper'] as const;
  const height = large ? heights.large : heights.small;
  const tops =
    at &&
    spread(
      names.map((name) => at.wanted[name] - height / 2),
      height,
      at.top,
      Math.max(at.top, at.bottom - height),
    );
  const find = (training: Training, layer: 'recorded' | 'run') =>
    drawn.find((one) => one.training === training && one.layer === layer);
  const place = (i: number) => (tops && at ? { marginTop: tops[i], marginLeft: at.left } : undefined);
  return (
    <ul className={at ? 'fit-labels fit-labels-placed' : 'fit-labels'}>
      {trainings.map((training, i) => (
        <li key={training} className={`ink-${meanings[training]}`} style={place(i)}>
          <b>{words.label[training]}</b>
          <FitRow training={training} layer="run" line={find(training, 'run')} />
          <FitRow training={training} layer="recorded" line={find(training, 'recorded')} />
        </li>
      ))}
      <li className="ink-paper" style={place(2)} data-drawn={paper || undefined}>
        <b>{words.paper}</b>
        <p>
          <output data-metric="slope" data-layer="paper" data-value={paperFit.slope}>
            {String(paperFit.slope.toFixed(3)).replace('-', '−')}
          </output>{' '}
          <output className="r2" data-metric="r2" data-layer="paper" data-value={paperFit.r2}>
            R²&#160;{rSquared(paperFit.r2)}
          </output>
        </p>
      </li>
    </ul>
  );
}
