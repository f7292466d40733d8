import { encoding, type Layer } from '../../../charts/encoding.ts';
import { Mark } from '../../../charts/mark.tsx';
import { nats, percent, plain, points } from '../../../charts/numbers.ts';
import { nearest, nearestIndex } from '../../../core/nearest.ts';
import { Metric, MetricCell, type MetricProps } from '../../../view-kit/metric.tsx';
import type { SamplingResult } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { paperAt, type Rule, type Selection, spreadOf, tableOf } from './measures.ts';
import type { Shown } from './rate-chart.tsx';

const rules: readonly Rule[] = ['scaled', 'sampled', 'single'];

const nothing = '–';

function meanAt(result: SamplingResult, rule: Rule, selection: Selection): number | null {
  const index = nearestIndex(result.rates, selection.dropout);
  const { values, mean } = spreadOf(result.rates[index], tableOf(result, rule, selection)[index] ?? []);
  return values.length > 0 ? mean : null;
}

const cellsOf = (
  result: SamplingResult | null,
  layer: Layer,
  rule: Rule,
  selection: Selection,
): [MetricProps, MetricProps] => {
  const [accuracy, entropy] = (['accuracy', 'cross-entropy'] as const).map((measure) =>
    result ? meanAt(result, rule, { ...selection, measure }) : null,
  );
  return [
    { metric: `accuracy-${rule}`, layer, value: accuracy, text: accuracy === null ? nothing : percent(accuracy) },
    { metric: `cross-entropy-${rule}`, layer, value: entropy, text: entropy === null ? nothing : nats(entropy) },
  ];
};

function differenceCell(
  result: SamplingResult | null,
  layer: Layer,
  selection: Selection,
  brief: boolean,
): MetricProps {
  const by = { ...selection, measure: 'accuracy' } as const;
  const sampled = result && meanAt(result, 'sampled', by);
  const scaled = result && meanAt(result, 'scaled', by);
  const value = sampled === null || scaled === null ? null : sampled - scaled;
  return {
    metric: 'difference',
    layer,
    value,
    text: value === null ? nothing : `${points(value)}${brief ? '' : ' points'}`,
  };
}

/** Name and mark of each rule. */
const heads = rules.map((rule) => (
  <th key={rule} scope="row">
    <svg className={`key ink-${rule}`} width="14" height="12" aria-hidden="true">
      <Mark shape={encoding[rule].mark} x={6} y={6} size={4.5} />
    </svg>
    {words.ruleOfN[rule]}
  </th>
));

export interface ReadoutProps {
  readonly recorded: SamplingResult | null;
  readonly run: SamplingResult | null;
  readonly shown: Shown;
  readonly selection: Selection;
  /** Whether to show the chosen measure alone, for little room. */
  readonly brief?: boolean;
}

/** The headline numbers at the cursor, for scripts as for readers. */
export function Readout({ recorded, run, shown, selection, brief = false }: ReadoutProps) {
  'use memo';
  const leaves = ({ metric }: Pick<MetricProps, 'metric'>) =>
    brief && metric.startsWith(selection.measure === 'accuracy' ? 'cross' : 'accuracy');
  const front = run ?? recorded;
  const rate = front ? nearest(front.rates, selection.dropout) : selection.dropout;
  const columns = [
    { layer: 'recorded', result: recorded },
    { layer: 'run', result: run },
  ] as const;
  const paper = selection.split === 'test' ? paperAt(rate) : null;
  const near = shown.every(({ result }) => Math.abs(nearest(result.rates, selection.dropout) - rate) < 1e-9);
  return (
    <table className="readout">
      <caption>
        <span className="readout-title">{words.readoutTitle(rate)}</span>
        <span className="readout-note">{words.readoutNote(selection, rate, near)}</span>
      </caption>
      <thead>
        <tr>
          <td rowSpan={brief ? 1 : 2} />
          {columns.map(({ layer, result }) => (
            <th key={layer} colSpan={brief ? 1 : 2} scope="colgroup">
              {words.column(layer, brief ? null : result && nearest(result.samples, selection.samples))}
            </th>
          ))}
        </tr>
        <tr hidden={brief}>
          {columns.flatMap(({ layer }) => [
            <th key={`${layer}-a`} scope="col">
              {words.accuracy}
            </th>,
            <th key={`${layer}-e`} scope="col">
              {words.nats}
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {rules.map((rule, i) => (
          <tr key={rule}>
            {heads[i]}
            {columns.flatMap(({ layer, result }) =>
              cellsOf(result, layer, rule, selection).map((cell) => (
                <MetricCell key={`${layer}-${cell.metric}`} {...cell} hidden={leaves(cell)} />
              )),
            )}
          </tr>
        ))}
        <tr className="difference">
          <th scope="row">{brief ? words.differencePoints : words.difference}</th>
          {columns.map(({ layer, result }) => (
            <MetricCell key={layer} {...differenceCell(result, layer, selection, brief)} span={brief ? 1 : 2} />
          ))}
        </tr>
        <tr className="paper">
          <th scope="row">{words.paperRow}</th>
          <td colSpan={brief ? 2 : 4}>
            {paper === null ? (
              <span>{words.paperElsewhere(rate)}</span>
            ) : (
              <Metric
                metric="accuracy-sampled"
                layer="paper"
                value={paper}
                text={`${percent(paper)} at p = ${plain(rate)}`}
              />
            )}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
