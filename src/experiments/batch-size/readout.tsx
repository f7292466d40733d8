import { encoding, type Layer } from '../../charts/encoding.ts';
import { Mark } from '../../charts/mark.tsx';
import { percent } from '../../charts/numbers.ts';
import { accuracyAt, fluctuationAt, type Layers, type Training } from './curves.ts';
import { paperTrends } from './evidence.ts';
import { paperAt, paperTable } from './paper.ts';
import { inPoints, withMargin, words } from './prose.tsx';
import { optimiserInWords } from './settings.ts';
import type { BatchSizeResult } from './spec.ts';
import { type Rule, type Trend, trendOf } from './trend.ts';

const rows: readonly Rule[] = ['sampled', 'scaled', 'control'];

const metrics: Record<Rule, { readonly accuracy: string; readonly fluctuation: string; readonly trend: string }> = {
  sampled: { accuracy: 'accuracy-dropout-sampled', fluctuation: '', trend: 'trend-dropout' },
  scaled: { accuracy: 'accuracy-dropout-scaled', fluctuation: 'within-run-sd', trend: 'trend-dropout-scaled' },
  control: { accuracy: 'accuracy-no-dropout', fluctuation: 'within-run-sd-no-dropout', trend: 'trend-no-dropout' },
};

/** What one layer knows of a rule; null where it knows nothing, absent where it never does. */
interface Known {
  readonly accuracy?: number | null;
  readonly fluctuation?: number | null;
  readonly trend?: Trend | null;
}

/** Networks are looked at with scaled weights on the way. */
const onTheWay: Partial<Record<Rule, Training>> = { scaled: 'dropout', control: 'noDropout' };

function knownOf(result: BatchSizeResult, rule: Rule, batch: number): Known {
  const training = onTheWay[rule];
  return {
    accuracy: accuracyAt(result, rule, batch),
    fluctuation: training && fluctuationAt(result, training, batch),
    trend: trendOf(result, rule),
  };
}

const paperKnown = (rule: Rule, batch: number): Known => {
  if (rule === 'scaled') return {};
  const training = rule === 'control' ? 'noDropout' : 'dropout';
  return { accuracy: paperAt(training, batch), trend: paperTrends[training] };
};

interface OutProps {
  readonly metric: string;
  readonly layer: Layer;
  readonly value: number | null | undefined;
  readonly text: string;
}

const Out = ({ metric, layer, value, text }: OutProps) =>
  value === undefined ? null : (
    <output data-metric={metric} data-layer={layer} data-value={value ?? undefined}>
      {value === null ? words.none : text}
    </output>
  );

interface LayerTableProps {
  readonly layer: Layer;
  readonly made: string;
  readonly known: (rule: Rule) => Known;
  /** Whether the rows' names are seen; else they are there for those who hear them. */
  readonly named: boolean;
}

/** The numbers of one layer of evidence at the cursor. */
function LayerTable({ layer, made, known, named }: LayerTableProps) {
  const columns =
    layer === 'paper' ? (['accuracy', 'trend'] as const) : (['accuracy', 'fluctuation', 'trend'] as const);
  // The paper has no numbers for scaled weights; beside other tables its row keeps the place.
  const shown = layer === 'paper' && named ? rows.filter((rule) => rule !== 'scaled') : rows;
  return (
    <table className={`readout of-${layer}`}>
      <caption>
        {words.layer[layer]}
        <span className="readout-note">{made}</span>
      </caption>
      <thead>
        <tr>
          <td className={named ? undefined : 'unseen'} />
          {columns.map((column) => (
            <th key={column} scope="col" title={words.columnHelp[column]}>
              {words.column[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((rule) => {
          const { accuracy, fluctuation, trend } = known(rule);
          const metric = metrics[rule];
          return (
            <tr key={rule}>
              <th scope="row" className={named ? undefined : 'unseen'}>
                <svg className={`key ink-${rule}`} width="14" height="12" aria-hidden="true">
                  <Mark shape={encoding[rule].mark} x={6} y={6} size={4.5} />
                </svg>
                {words.rule[rule]}
              </th>
              <td>
                <Out metric={metric.accuracy} layer={layer} value={accuracy} text={percent(accuracy ?? 0)} />
              </td>
              {layer !== 'paper' && (
                <td>
                  <Out
                    metric={metric.fluctuation}
                    layer={layer}
                    value={fluctuation}
                    text={inPoints(fluctuation ?? 0)}
                  />
                </td>
              )}
              <td>
                <Out
                  metric={metric.trend}
                  layer={layer}
                  value={trend === null ? null : trend?.interval.estimate}
                  text={trend ? withMargin(trend) : ''}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export interface ReadoutProps {
  readonly layers: Layers;
  /** Batch size at the cursor. */
  readonly batch: number;
  readonly room: 'cell' | 'page' | 'phone';
}

/** The headline numbers, for scripts as for readers: the front layer first, the paper's last. */
export function Readout({ layers, batch, room }: ReadoutProps) {
  const each = room === 'phone';
  const brief = room === 'cell';
  return (
    <div className="batch-readout">
      {[...layers].reverse().map(({ layer, result, params }, i) => (
        <LayerTable
          key={layer}
          layer={layer}
          made={brief ? optimiserInWords(params) : words.made(params, result.rate)}
          known={(rule) => knownOf(result, rule, batch)}
          named={each || i === 0}
        />
      ))}
      <LayerTable
        layer="paper"
        made={brief ? paperTable.name : words.madeByPaper}
        known={(rule) => paperKnown(rule, batch)}
        named={each || layers.length === 0}
      />
    </div>
  );
}
