import { memo, use, useEffect, useState } from 'react';
import { useNear } from '../charts/use-near.ts';
import type { Claim, ExperimentView, RecordedEntry } from '../contract/view.ts';
import { VerdictMark } from '../figure/verdict-mark.tsx';
import type { Show } from './chapter.tsx';
import { thirdOf, thirds } from './chapters/thirds.ts';
import { reproduces as words } from './en/reproduces.tsx';
import { AskedAlone } from './predict/alone.ts';
import { Predict } from './predict/predict.tsx';
import type { Choice } from './predict/types.ts';
import { usePrediction } from './predict/use-prediction.ts';
import { type Evidence, type Finding, isJudged, judged, type Row, rowsOf, summaryOf, tally } from './rows.ts';

interface ReproducesProps extends Evidence {
  readonly number: number;
  /** Loads a recording. */
  readonly want: (entry: RecordedEntry) => void;
  /** Why recordings cannot be had; null where nothing is wrong. */
  readonly problem: string | null;
  readonly show: Show;
}

const absent = {
  recorded: {
    loading: 'loading …',
    none: 'No recorded run yet.',
    'no part': 'The recorded run lacks what this needs.',
    short: 'Too few steps to judge.',
  },
  run: {
    loading: 'loading …',
    none: 'Not trained yet.',
    'no part': 'Your run lacks what this needs.',
    short: 'Fewer than 100 steps: too few to judge.',
  },
} as const;

const seedsInWords = (seeds: number): string => (seeds === 1 ? '1 seed' : `${seeds} seeds`);

interface FindingProps {
  readonly claim: Claim;
  readonly source: 'recorded' | 'run';
  readonly finding: Finding;
}

/** What one source of evidence says of a claim. */
function Said({ claim, source, finding }: FindingProps) {
  if (!isJudged(finding))
    return (
      <p className="said-nothing" data-finding={finding}>
        {absent[source][finding]}
      </p>
    );
  const { verdict, at, value, effect, seeds, control } = finding;
  return (
    <>
      <output data-metric="verdict" data-layer={source} data-claim={claim.id} data-value={verdict} aria-live="off">
        <VerdictMark verdict={verdict} />
      </output>
      <dl>
        <dt>Found at</dt>
        <dd>{at}</dd>
        <dt>Value</dt>
        <dd>
          {value} ({seedsInWords(seeds)})
        </dd>
        <dt>Effect</dt>
        <dd>{effect}</dd>
        {control && (
          <>
            <dt>Control</dt>
            <dd>{control}</dd>
          </>
        )}
      </dl>
    </>
  );
}

/** What the recordings say that the claim is told at beside the one judged. */
const Beside = ({ row: { beside } }: { readonly row: Row }) =>
  beside.map(({ entry, found }) => (
    <p key={entry.name} className="said-beside">
      {found ? <VerdictMark verdict={found.verdict} at={found.at} /> : 'loading …'}
      {found && `: ${found.value}; ${found.effect}`}
    </p>
  ));

/** The same claim in the experiment's other recorded runs, loaded when asked for. */
function Others({ row, loaded, want }: { row: Row } & Pick<ReproducesProps, 'loaded' | 'want'>) {
  const { claim, others, view } = row;
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (open) for (const entry of others) want(entry);
  }, [open, others, want]);
  if (others.length === 0) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{others.length === 1 ? 'One other setting' : `${others.length} other settings`}</summary>
      {open && (
        <ul>
          {others.map((entry) => {
            const run = loaded[entry.name];
            const found = run ? judged(claim, run.result) : null;
            return (
              <li key={entry.name}>
                {view.titles?.[entry.name] ?? entry.title}:{' '}
                {found ? <VerdictMark verdict={found.verdict} at={found.at} /> : run ? 'not judged' : 'loading …'}
              </li>
            );
          })}
        </ul>
      )}
    </details>
  );
}

function ClaimRow({ row, loaded, want, show }: { row: Row } & Pick<ReproducesProps, 'loaded' | 'want' | 'show'>) {
  const { view, claim } = row;
  return (
    <tr data-beside={row.beside.length > 0 || undefined}>
      <th scope="row">
        <q>{claim.words}</q>
        <span className="claim-where">{claim.where}</span>
        <span className="claim-number">
          <b>Paper:</b> {claim.paper ?? 'no number given'}
        </span>
      </th>
      <td data-label="Recorded runs">
        <Said claim={claim} source="recorded" finding={row.recorded} />
        <Beside row={row} />
        <Others row={row} loaded={loaded} want={want} />
      </td>
      <td data-label="Your run">
        <Said claim={claim} source="run" finding={row.run} />
      </td>
      <td className="claim-show">
        <button type="button" onClick={({ currentTarget }) => show(view.spec.id, claim.state, currentTarget)}>
          Show
          <span className="unseen">
            {' '}
            in {view.title}: {claim.words}
          </span>
        </button>
      </td>
    </tr>
  );
}

const viewsNeeded = (views: Readonly<Record<string, ExperimentView>>): boolean => Object.keys(views).length === 0;

const prediction: Choice = { kind: 'choice', options: thirds.map((id) => ({ id })) };

/** Every claim of the paper with an experiment: its number, what was measured here, and whether it holds. */
export const Reproduces = memo(function Reproduces(props: ReproducesProps) {
  const { number, views, loaded, runs, want, problem, show } = props;
  const { ref, near } = useNear<HTMLElement>();
  const asked = usePrediction('reproduces', prediction);
  const alone = use(AskedAlone) !== null;
  const rows = rowsOf(props);
  useEffect(() => {
    if (near || alone)
      for (const { entry, beside } of rows)
        for (const one of [entry, ...beside.map((also) => also.entry)]) if (one) want(one);
  });
  const recorded = tally(rows, 'recorded');
  const own = tally(rows, 'run');
  const trained = Object.values(runs).some((run) => run !== null);
  const complete = !viewsNeeded(views) && recorded.judged > 0 && recorded.loading === 0;
  const found = thirdOf(recorded.holds, recorded.all);
  const summary = summaryOf(recorded, 'recorded');
  const card = (
    <Predict
      chapter="reproduces"
      prediction={prediction}
      text={{ ask: words.ask(rows.length), options: words.options }}
      asked={asked}
      outcome={
        complete
          ? {
              told: (answer) =>
                words.told(typeof answer === 'string' ? answer : null, found, recorded.holds, recorded.all),
              found,
            }
          : null
      }
      problem={problem}
    />
  );
  if (alone) return card;
  return (
    <section ref={ref} id="reproduces" className="chapter" aria-labelledby="reproduces-title" data-stage={asked.stage}>
      <div className="text">
        <h2 id="reproduces-title">
          <span className="chapter-number">{number}</span> {words.question}
        </h2>
        {words.lead}
        {card}
      </div>
      <div className="held" data-held={asked.stage === 'asked' || undefined}>
        <div className="text">
          <p className="reproduces-summary" data-loading={recorded.loading > 0 || undefined}>
            {!viewsNeeded(views) && summary}
            {trained && own.judged > 0 && ` ${summaryOf(own, 'run')}`}
            {problem && recorded.loading > 0 && ` ${problem}`}
          </p>
        </div>
        <table className="claims">
          <caption className="unseen">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.paper}</th>
              <th scope="col">{words.columns.recorded}</th>
              <th scope="col">{words.columns.run}</th>
              <th scope="col">
                <span className="unseen">{words.columns.show}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ClaimRow key={row.claim.id} row={row} loaded={loaded} want={want} show={show} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
});
