/** What the laboratory says of its views' jobs all together: how far, how long, what is wrong, what no longer fits. */

import type { PageState } from '../contract/page.ts';
import { budgets, type Parameter, served } from '../contract/parameters.ts';
import type { Speed } from '../engine/types.ts';
import { notLoaded } from '../engine/types.ts';
import type { BudgetTimes } from '../figure/budget-control.tsx';
import { firstSentences } from '../figure/first-sentences.ts';
import type { Notice } from '../figure/live-region.tsx';
import type { Stale } from '../figure/run-status.tsx';
import { figureStatus } from '../figure/status.ts';
import { evidenceOf } from '../figure/telling.ts';
import { figureWords, statusWords, tryAgain } from '../figure/words.ts';
import type { LabState } from '../state/lab.ts';
import { defaultPageState } from '../state/page-state.ts';
import type { JobState } from '../state/types.ts';
import { budgetFacts } from './budget-facts.ts';
import { howMade } from './linked.ts';
import { paramsOf } from './params.ts';
import type { Recordings } from './use-recordings.ts';
import type { AnyView } from './views.ts';
import { training } from './words.ts';

/** What each budget means and how long it takes here, all views together; null where one of them is not there yet. */
export function timesOf(
  state: PageState,
  ids: readonly string[],
  trained: readonly AnyView[],
  speed: Speed,
): BudgetTimes {
  const of = (budget: PageState['budget']) => {
    const seconds = trained.reduce((sum, view) => sum + view.seconds(paramsOf(view, { ...state, budget }), speed), 0);
    return {
      help: budgetFacts({ ...state, budget }, ids),
      seconds: trained.length === ids.length ? seconds : null,
    };
  };
  return Object.fromEntries(budgets.map((budget) => [budget, of(budget)])) as BudgetTimes;
}

/** One job that stands for all: the active one, with the progress of everything asked for. */
export function jointJob(lab: LabState, ids: readonly string[]): JobState {
  const shown = ids.map((id) => lab.jobs[id]);
  const active = lab.active ? lab.jobs[lab.active] : null;
  const ended = shown.find(({ status }) => status === 'failed' || status === 'unavailable' || status === 'cancelled');
  const withRun = [...shown].reverse().find(({ run }) => run !== null);
  const job = active ?? ended ?? withRun ?? shown[0];
  const seconds = shown.reduce((sum, { run, complete }) => sum + (run && complete ? run.seconds : 0), 0);
  const run = withRun?.run ?? null;
  return {
    ...job,
    run: run && { ...run, seconds },
    complete: shown.every(({ run, complete }) => run === null || complete),
    // Between two jobs the bar stays where it is.
    progress:
      active && (active.progress || lab.fraction > 0)
        ? {
            stage: active.progress?.stage ?? 'data',
            fraction: lab.fraction,
            secondsLeft: lab.secondsLeft,
            worked: active.progress?.worked ?? 0,
          }
        : null,
  };
}

/** What stands beside a view's title: what its run does, or that it shows other settings than those asked for. */
export function noteOf(id: string, { status, progress }: JobState, lab: LabState, stale: Stale): string {
  if (lab.waiting.includes(id)) return figureWords.next;
  if (lab.active !== id) return stale ? figureWords.other : '';
  return status === 'paused' ? figureWords.paused : figureWords.training(Math.round((progress?.fraction ?? 0) * 100));
}

export function failures(job: JobState, train: () => void, reset: () => void): Notice[] {
  const status = figureStatus(job);
  if (!job.error || (status !== 'failed' && status !== 'unavailable')) return [];
  const failed = status === 'failed';
  return [
    {
      text: `${failed && job.error.name !== notLoaded ? statusWords.failed : ''} ${job.error.message}`.trim(),
      action: failed ? { label: tryAgain, run: train } : undefined,
      dismiss: failed ? reset : undefined,
    },
  ];
}

/** Which result a view shows that was made with other settings than those asked for; a recording's budget may differ. */
export function staleIn(view: AnyView, state: PageState, lab: LabState, { shown }: Pick<Recordings, 'shown'>): Stale {
  const { parameters, id } = view.spec;
  const params = paramsOf(view, state);
  const { run } = lab.jobs[id];
  if (run && state.run === 'live') {
    const other = lab.backend !== null && lab.backend !== state.backend;
    return other || !served<unknown>(parameters, params, run.params) ? 'run' : null;
  }
  const recorded = shown[id];
  if (!recorded) return null;
  const fits = served<unknown>(parameters, params, recorded.params, true);
  return fits && hasAsked(view, state, params, recorded.params) ? null : 'recorded';
}

const usual = Object.fromEntries(howMade.map((name) => [name, defaultPageState[name]]));

/** Whether a recording has those settings of training that were moved from the usual ones, free ones among them. */
function hasAsked(view: AnyView, state: PageState, asked: unknown, recorded: unknown): boolean {
  if (howMade.every((name) => state[name] === defaultPageState[name])) return true;
  const unmoved = paramsOf(view, { ...state, ...usual });
  return Object.entries<Parameter<never>>(view.spec.parameters).every(([name, { codec, serves }]) => {
    const [now, before, kept] = [asked, unmoved, recorded].map((params) => (params as Record<string, never>)[name]);
    return serves !== undefined || codec.equals(now, before) || codec.equals(now, kept);
  });
}

/** Whether some of these views would now be asked for another run than the one that was last asked for. */
export function asksOther(views: readonly AnyView[], state: PageState, { asked, backend }: LabState): boolean {
  if (backend !== state.backend) return true;
  return views.some((view) => {
    const before = asked.find(({ id }) => id === view.spec.id);
    return before && !served<unknown>(view.spec.parameters, paramsOf(view, state), before.params);
  });
}

/** What is going on, coarse enough to be read out. */
export function spoken(
  job: JobState,
  status: ReturnType<typeof figureStatus>,
  views: readonly AnyView[],
  lab: LabState,
  state: PageState,
  recordings: Recordings,
): string {
  if (status === 'recorded') return '';
  if (status === 'done') {
    return views
      .flatMap((view) => {
        const { id } = view.spec;
        const { run, complete } = lab.jobs[id];
        const shown = { recorded: recordings.shown[id] ?? null, run, complete };
        return evidenceOf(view, shown, state).filter(({ source }) => source === 'run');
      })
      .map(({ text }) => firstSentences(text, 0))
      .join(' ');
  }
  if (status !== 'training' || !job.progress) return statusWords[status];
  return training(Math.floor(job.progress.fraction * 4) * 25);
}
