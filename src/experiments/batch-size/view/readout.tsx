import { type AnySource, encoding } from '../../../charts/encoding.ts';
import { Mark } from '../../../charts/mark.tsx';
import { percent } from '../../../charts/numbers.ts';
import { known, Metric } from '../../../view-kit/metric.tsx';
import type { BatchSizeResult } from '../spec.ts';
import { rateInWords, words } from '../words/figure.tsx';
import { accuracyAt, fluctuationAt, paperAt, type Rule, type Sources, trainingOf } from './curves.ts';
import { paperTrends, type Trend, trendOf } from './evidence.ts';
import { inPoints, withInterval } from './numbers.ts';

const rows: readonly Rule[] = ['sampled', 'scaled', 'control'];
const columns = ['accuracy', 'fluctuation', 'trend'] as const;
type Column = (typeof columns)[number];

const metrics: Record<Rule, Readonly<Record<Column, string>>> = {
  sampled: { accuracy: 'accuracy-dropout-sampled', fluctuation: '', trend: 'trend-dropout' },
  scaled: { accuracy: 'accuracy-dropout-scaled', fluctuation: 'within-run-sd', trend: 'trend-dropout-scaled' },
  control: { accuracy: 'accuracy-no-dropout', fluctuation: 'within-run-sd-no-dropout', trend: 'trend-no-dropout' },
};

const trendKnown = (trend: Trend | null) =>
  trend ? { value: trend.interval.estimate, text: withInterval(trend) } : { value: null, text: words.none };

/** What one source knows of a rule; absent what it never does. */
type KnownOf = (rule: Rule, batch: number) => Readonly<Partial<Record<Column, ReturnType<typeof known>>>>;

const knownOf =
  (result: BatchSizeResult): KnownOf =>
  (rule, batch) => ({
    accuracy: known(accuracyAt(result, rule, batch), percent),
    // Networks are looked at with scaled weights on the way.
    fluctuation: rule === 'sampled' ? undefined : known(fluctuationAt(result, trainingOf(rule), batch), inPoints),
    trend: trendKnown(trendOf(result, rule)),
  });

const paperKnown: KnownOf = (rule, batch) => {
  if (rule === 'scaled') return {};
  const training = trainingOf(rule);
  return { accuracy: known(paperAt(training, batch), percent), trend: trendKnown(paperTrends[training]) };
};

interface SourceTableProps {
  readonly source: AnySource;
  readonly made: string;
  readonly of: KnownOf;
  readonly batch: number;
  /** Whether the rows' names are seen; else they are there for those who hear them. */
  readonly named: boolean;
}

/** The numbers of one source of evidence at the cursor. */
function SourceTable({ source, made, of, batch, named }: SourceTableProps) {
  const paper = source === 'paper';
  const shown = columns.filter((column) => !paper || column !== 'fluctuation');
  const unseen = named ? undefined : 'unseen';
  return (
    <table className={`readout of-${source}`}>
      <caption>
        {words.source[source]} <span className="readout-note">{made}</span>
      </caption>
      <thead>
        <tr>
          <td className={unseen} />
          {shown.map((column) => (
            <th key={column} scope="col" title={words.columnHelp[column]}>
              {words.column[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows
          // The paper has no numbers for scaled weights; beside other tables its row keeps the place.
          .filter((rule) => !(paper && named && rule === 'scaled'))
          .map((rule) => {
            const numbers = of(rule, batch);
            return (
              <tr key={rule}>
                <th scope="row" className={unseen}>
                  <svg className={`key ink-${rule}`} width="14" height="12" aria-hidden="true">
                    <Mark shape={encoding[rule].mark} x={6} y={6} size={4.5} />
                  </svg>
                  {words.rule[rule]}
                </th>
                {shown.map((column) => {
                  const number = numbers[column];
                  return (
                    <td key={column}>
                      {number && <Metric metric={metrics[rule][column]} source={source} {...number} />}
                    </td>
                  );
                })}
              </tr>
            );
          })}
      </tbody>
    </table>
  );
}

export interface ReadoutProps {
  readonly sources: Sources;
  /** Batch size at the cursor. */
  readonly batch: number;
  readonly room: 'cell' | 'page' | 'phone';
}

/** The headline numbers, for scripts as for readers: the front source first, the paper's last. */
export function Readout({ sources, batch, room }: ReadoutProps) {
  const each = room === 'phone';
  const brief = room === 'cell';
  return (
    <div className="batch-readout">
      {[...sources].reverse().map(({ source, result, params }, i) => (
        <SourceTable
          key={source}
          source={source}
          made={brief ? rateInWords(params) : words.made(params, result.rate)}
          of={knownOf(result)}
          batch={batch}
          named={each || i === 0}
        />
      ))}
      <SourceTable
        source="paper"
        made={brief ? words.paperName : words.madeByPaper}
        of={paperKnown}
        batch={batch}
        named={each || sources.length === 0}
      />
    </div>
  );
}
