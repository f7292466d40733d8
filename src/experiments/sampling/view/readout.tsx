import { encoding } from '../../../charts/encoding.ts';
import { Mark } from '../../../charts/mark.tsx';
import { nats, percent, points } from '../../../charts/numbers.ts';
import { nearest, nearestIndex } from '../../../core/nearest.ts';
import { known, Metric, MetricCell } from '../../../view-kit/metric.tsx';
import type { SamplingResult } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { type Moments, paperAt, type Rule, rules, type Selection, spreadAt } from './measures.ts';

const columns = [
  { measure: 'accuracy', title: words.accuracy, write: percent },
  { measure: 'cross-entropy', title: words.nats, write: nats },
] as const;

/** Mean over seeds at the trained rate nearest to the cursor; null where nothing is measured. */
function meanAt(result: SamplingResult | null, rule: Rule, selection: Selection): number | null {
  if (!result) return null;
  const { values, mean } = spreadAt(result, rule, selection, nearestIndex(result.rates, selection.dropout));
  return values.length > 0 ? mean : null;
}

function differenceAt(result: SamplingResult | null, selection: Selection): number | null {
  const by = { ...selection, measure: 'accuracy' } as const;
  const [sampled, scaled] = [meanAt(result, 'sampled', by), meanAt(result, 'scaled', by)];
  return sampled === null || scaled === null ? null : sampled - scaled;
}

/** Each rule with its name and mark, which stay as they are when a slider moves. */
const rows = rules.map((rule) => ({
  rule,
  head: (
    <th scope="row">
      <svg className={`key ink-${rule}`} width="14" height="12" aria-hidden="true">
        <Mark shape={encoding[rule].mark} x={6} y={6} size={4.5} />
      </svg>
      {words.ruleOfN[rule]}
    </th>
  ),
}));

interface ReadoutProps {
  readonly shown: Moments;
  readonly selection: Selection;
  /** Whether to show the chosen measure alone, for little room. */
  readonly brief: boolean;
}

/** The headline numbers at the cursor, for scripts as for readers. */
export function Readout({ shown, selection, brief }: ReadoutProps) {
  'use memo';
  const front = shown.at(-1)?.result;
  const rate = front ? nearest(front.rates, selection.dropout) : selection.dropout;
  const near = shown.every(({ result }) => Math.abs(nearest(result.rates, selection.dropout) - rate) < 1e-9);
  const sources = (['recorded', 'run'] as const).map((source) => ({
    source,
    result: shown.find((one) => one.source === source)?.result ?? null,
  }));
  const paper = selection.split === 'test' ? paperAt(rate) : null;
  const span = brief ? 1 : 2;
  return (
    <table className="readout">
      <caption>
        <span className="readout-title">{words.readoutTitle(rate)}</span>{' '}
        <span className="readout-note">{words.readoutNote(selection, rate, near)}</span>
      </caption>
      <thead>
        <tr>
          <td rowSpan={span} />
          {sources.map(({ source, result }) => (
            <th key={source} colSpan={span} scope="colgroup" data-aside={result ? undefined : ''}>
              {words.source[source]}
              {result && !brief && words.ofMasks(nearest(result.samples, selection.samples))}
            </th>
          ))}
        </tr>
        <tr hidden={brief}>
          {sources.flatMap(({ source, result }) =>
            columns.map(({ measure, title }) => (
              <th key={`${source}-${measure}`} scope="col" data-aside={result ? undefined : ''}>
                {title}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ rule, head }) => (
          <tr key={rule}>
            {head}
            {sources.flatMap(({ source, result }) =>
              columns.map(({ measure, write }) => (
                <MetricCell
                  key={`${source}-${measure}`}
                  metric={`${measure}-${rule}`}
                  source={source}
                  {...known(meanAt(result, rule, { ...selection, measure }), write)}
                  hidden={brief && measure !== selection.measure}
                />
              )),
            )}
          </tr>
        ))}
        <tr className="difference">
          <th scope="row">{brief ? words.differencePoints : words.difference}</th>
          {sources.map(({ source, result }) => (
            <MetricCell
              key={source}
              metric="difference"
              source={source}
              {...known(
                differenceAt(result, selection),
                (value) => `${points(value)}${brief ? '' : ` ${words.points}`}`,
              )}
              span={span}
            />
          ))}
        </tr>
        <tr className="paper">
          <th scope="row">{words.paperRow}</th>
          <td colSpan={2 * span}>
            {paper === null ? (
              <span>{words.paperElsewhere(rate)}</span>
            ) : (
              <Metric
                metric="accuracy-sampled"
                source="paper"
                value={paper}
                text={words.paperAt(percent(paper), rate)}
              />
            )}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
