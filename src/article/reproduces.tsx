import { memo, useEffect, useRef, useState } from 'react';
import type { Claim, ExperimentView, RecordedEntry } from '../experiments/view.ts';
import { VerdictMark } from '../figure/verdict-mark.tsx';
import type { PageState } from '../state/types.ts';
import { Cite } from './references.tsx';
import { type Evidence, type Finding, isJudged, judged, type Row, rowsOf, summaryOf, tally } from './rows.ts';

interface ReproducesProps extends Evidence {
  /** Loads a recording. */
  readonly want: (entry: RecordedEntry) => void;
  /** Why recordings cannot be had; null where nothing is wrong. */
  readonly problem: string | null;
  /** Shows a view in a state. */
  readonly show: (view: string, state: Partial<PageState>) => void;
}

const absent = {
  recorded: {
    loading: 'loading …',
    none: 'No recorded run yet.',
    'no part': 'The recorded run lacks what this needs.',
  },
  run: { loading: 'loading …', none: 'Not trained yet.', 'no part': 'Your run lacks what this needs.' },
} as const;

const seedsInWords = (seeds: number): string => (seeds === 1 ? '1 seed' : `${seeds} seeds`);

interface FindingProps {
  readonly claim: Claim;
  readonly layer: 'recorded' | 'run';
  readonly finding: Finding;
}

/** What one layer of evidence says of a claim. */
function Said({ claim, layer, finding }: FindingProps) {
  if (!isJudged(finding)) return <p className="said-nothing">{absent[layer][finding]}</p>;
  const { verdict, value, effect, seeds, control } = finding;
  return (
    <>
      <output data-metric="verdict" data-layer={layer} data-claim={claim.id} data-value={verdict}>
        <VerdictMark verdict={verdict} />
      </output>
      <dl>
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

/** The same claim in the experiment's other recorded runs, loaded when asked for. */
function Others({ row, loaded, want }: { row: Row } & Pick<ReproducesProps, 'loaded' | 'want'>) {
  const { claim, others } = row;
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
                {entry.title}: {found ? <VerdictMark verdict={found.verdict} /> : run ? 'not judged' : 'loading …'}
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
    <tr>
      <th scope="row">
        <q>{claim.words}</q>
        <span className="claim-where">{claim.where}</span>
        <span className="claim-number">
          <b>Paper:</b> {claim.paper ?? 'no number given'}
        </span>
      </th>
      <td data-label="Recorded runs">
        <Said claim={claim} layer="recorded" finding={row.recorded} />
        <Others row={row} loaded={loaded} want={want} />
      </td>
      <td data-label="Your run">
        <Said claim={claim} layer="run" finding={row.run} />
      </td>
      <td className="claim-show">
        <button type="button" onClick={() => show(view.id, claim.state)}>
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

/** Whether the section has come near the screen; stays so. */
function useNear() {
  const ref = useRef<HTMLElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!ref.current || near) return;
    const observer = new IntersectionObserver((seen) => setNear(seen.some(({ isIntersecting }) => isIntersecting)), {
      rootMargin: '800px 0px',
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [near]);
  return { ref, near };
}

const viewsNeeded = (views: Readonly<Record<string, ExperimentView>>): boolean => Object.keys(views).length === 0;

/** Every claim of the paper with an experiment: its number, what was measured here, and whether it holds. */
export const Reproduces = memo(function Reproduces(props: ReproducesProps) {
  const { views, loaded, runs, want, problem, show } = props;
  const { ref, near } = useNear();
  const rows = rowsOf(props);
  useEffect(() => {
    if (near) for (const { entry } of rows) if (entry) want(entry);
  });
  const recorded = tally(rows, 'recorded');
  const own = tally(rows, 'run');
  const trained = Object.values(runs).some((run) => run !== null);
  return (
    <section ref={ref} id="reproduces" aria-labelledby="reproduces-title">
      <div className="text">
        <h2 id="reproduces-title">What reproduces</h2>
        <p>
          Every claim of Lin, Wang and Chen <Cite id="lin" /> that an experiment on this page can judge. Verdicts are
          computed from the numbers beside them: an effect counts where its 95&nbsp;% interval excludes zero, and where
          there is a control, only against it.
        </p>
        <p className="reproduces-summary">
          {!viewsNeeded(views) && summaryOf(recorded, 'recorded')}
          {trained && own.judged > 0 && ` ${summaryOf(own, 'run')}`}
          {problem && recorded.loading > 0 && ` ${problem}`}
        </p>
      </div>
      <table className="claims">
        <caption className="unseen">Claims of the paper with the verdicts of the recorded runs and of yours</caption>
        <thead>
          <tr>
            <th scope="col">The paper</th>
            <th scope="col">Recorded runs</th>
            <th scope="col">Your run</th>
            <th scope="col">
              <span className="unseen">Show it in its view</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ClaimRow key={row.claim.id} row={row} loaded={loaded} want={want} show={show} />
          ))}
        </tbody>
      </table>
    </section>
  );
});
