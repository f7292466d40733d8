/** The rows of the table "What reproduces": claims with what the recorded runs and the visitor's own say of them. */
import type { AnySpec } from '../contract/check.ts';
import type { PageState } from '../contract/page.ts';
import { isShort, type Run } from '../contract/run.ts';
import type { Verdict } from '../contract/verdict.ts';
import type { Claim, ExperimentView, Judged, Recorded, RecordedEntry } from '../contract/view.ts';
import { defaultPageState } from '../state/page-state.ts';

/** What a row says of a source of evidence: a judgement, or why there is none. */
export type Finding = Judged | 'loading' | 'none' | 'no part' | 'short';

export interface Row {
  readonly view: ExperimentView;
  readonly claim: Claim;
  /** The recording that fits the claim's state; null where there is none. */
  readonly entry: RecordedEntry | null;
  /** The experiment's other recordings. */
  readonly others: readonly RecordedEntry[];
  readonly recorded: Finding;
  /** Recordings of the other budgets that the claim is told at, with what they say; null until one has come. */
  readonly beside: readonly { readonly entry: RecordedEntry; readonly found: Judged | null }[];
  readonly run: Finding;
}

/** The page's state in which a claim is judged, whatever the visitor has set. */
export const stateOf = <S>({ state }: Pick<Claim<never, S>, 'state'>): PageState & S =>
  ({ ...defaultPageState, ...state }) as PageState & S;

/** Judgements by result: a result never changes. */
const known = new WeakMap<object, Map<Claim, Judged | null>>();

/** What a result says of a claim in the claim's own state; computed once. */
export function judged(claim: Claim, result: unknown): Judged | null {
  const key = result as object;
  const own = known.get(key) ?? new Map<Claim, Judged | null>();
  known.set(key, own);
  const before = own.get(claim);
  if (before !== undefined) return before;
  const now = claim.judge(result, stateOf(claim));
  own.set(claim, now);
  return now;
}

/** Experiments in the paper's order. */
export const byPaper = <T extends AnySpec>(specs: readonly T[]): readonly T[] =>
  [...specs].sort((a, b) => a.place.paperOrder - b.place.paperOrder);

export interface Evidence {
  readonly views: Readonly<Record<string, ExperimentView>>;
  readonly entries: readonly RecordedEntry[];
  readonly loaded: Readonly<Record<string, Recorded>>;
  /** The visitor's finished runs by view. */
  readonly runs: Readonly<Record<string, Run | null>>;
}

/** Every claim of the views that have come, in the paper's order. */
export function rowsOf({ views, entries, loaded, runs }: Evidence): readonly Row[] {
  return byPaper(Object.values(views).map(({ spec }) => spec)).flatMap(({ id }) => {
    const view = views[id];
    const own = entries.filter(({ experiment }) => experiment === id);
    const run = runs[id];
    return view.claims.map((claim): Row => {
      const entry = view.choose(own, stateOf(claim));
      const told = (claim.budgets ?? []).map((budget) => view.choose(own, { ...stateOf(claim), budget }));
      const beside = own.filter((one) => one !== entry && told.includes(one));
      const recording = entry && loaded[entry.name];
      const of = (result: unknown): Finding => judged(claim, result) ?? 'no part';
      return {
        view,
        claim,
        entry,
        others: own.filter((one) => one !== entry && !beside.includes(one)),
        beside: beside.map((one) => ({
          entry: one,
          found: loaded[one.name] ? judged(claim, loaded[one.name].result) : null,
        })),
        recorded: recording ? of(recording.result) : entries.length === 0 || entry ? 'loading' : 'none',
        run: run ? (isShort(run) ? 'short' : of(run.result)) : 'none',
      };
    });
  });
}

export const isJudged = (finding: Finding): finding is Judged => typeof finding === 'object';

/** How many claims have each verdict in one source, and how many have none yet. */
export function tally(rows: readonly Row[], source: 'recorded' | 'run') {
  const count: Record<Verdict, number> = { holds: 0, partly: 0, 'does not hold': 0, undecided: 0 };
  const findings = rows.map((row) => row[source]);
  for (const finding of findings) if (isJudged(finding)) count[finding.verdict] += 1;
  return {
    ...count,
    judged: findings.filter(isJudged).length,
    loading: findings.filter((finding) => finding === 'loading').length,
    all: rows.length,
  };
}

export type Tally = ReturnType<typeof tally>;
