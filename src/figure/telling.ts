/**
 * The one place where it is decided what is said of results: a verdict tells of the end of a finished run of
 * enough steps, and of nothing else. docs/decisions/0005-verdicts.md
 */
import { checkpointSteps, lastCheckpoint } from '../contract/checkpoints.ts';
import type { PageState } from '../contract/page.ts';
import { isShort } from '../contract/run.ts';
import type { Verdict } from '../contract/verdict.ts';
import type { Claim, EvidenceSentence, ExperimentView, Shown } from '../contract/view.ts';
import { firstSentences } from './first-sentences.ts';
import { tellingWords as words } from './words.ts';

type View = Pick<ExperimentView, 'spec' | 'evidence' | 'claims'>;
type All = Shown<unknown, unknown>;

/** How far on its way is what a view shows in front: at its end, replayed before it, not finished, or of too few steps. */
export type Standing = 'end' | 'replayed' | 'unfinished' | 'short';

export function standingOf({ spec }: Pick<View, 'spec'>, { run, complete }: All, { checkpoint }: PageState): Standing {
  if (spec.follows.includes('checkpoint') && checkpoint < lastCheckpoint) return 'replayed';
  if (!run) return 'end';
  return complete ? (isShort(run) ? 'short' : 'end') : 'unfinished';
}

/** What is said of a run in place of a verdict; null where it can be judged. */
const notJudged = ({ run, complete }: All): string | null =>
  run && (complete ? (isShort(run) ? words.short : null) : words.soFar);

/** The results that can be judged, and the state in which their ends are looked at. */
const ended = (shown: All): All => (notJudged(shown) === null ? shown : { ...shown, run: null });
const atEnd = (state: PageState): PageState =>
  state.checkpoint === lastCheckpoint ? state : { ...state, checkpoint: lastCheckpoint };

/** What each source says of the claims in words. What is not at its end says so, and judges nothing. */
export function evidenceOf(view: View, shown: All, state: PageState): readonly EvidenceSentence[] {
  const before = standingOf(view, shown, state) === 'replayed' ? words.ofTheEnd : '';
  const told = view.evidence(ended(shown), atEnd(state)).map(({ source, text }) => ({ source, text: before + text }));
  const why = notJudged(shown);
  return why === null ? told : [...told, { source: 'run', text: why }];
}

/** A claim's verdict, with whose result it is of. */
export interface Told {
  readonly claim: Claim;
  readonly source: EvidenceSentence['source'];
  readonly verdict: Verdict;
  /** What it rests on, in a line. */
  readonly effect: string;
  readonly seeds: number;
  /** Where it was found. */
  readonly at?: string;
}

/** The verdict on the view's main claim at the end of the finished result in front; null where it cannot be judged. */
function judgedAtEnd(view: View, shown: All, state: PageState): Told | null {
  const { recorded, run } = ended(shown);
  const [claim] = view.claims;
  const file = run ?? recorded;
  const judged = claim && file ? claim.judge(file.result, atEnd(state)) : null;
  return judged && { claim, source: run ? 'run' : 'recorded', ...judged };
}

/** The verdict on the view's main claim; null where what is in front is not at its end, or cannot be judged. */
export const verdictOf = (view: View, shown: All, state: PageState): Told | null =>
  standingOf(view, shown, state) === 'end' ? judgedAtEnd(view, shown, state) : null;

/** What the verdict rests on, in one sentence; where there is none, the first that is said of what is in front. */
export function inBrief(view: View, shown: All, state: PageState): readonly EvidenceSentence[] {
  const standing = standingOf(view, shown, state);
  const why = notJudged(shown);
  if (why !== null && standing !== 'replayed') return [{ source: 'run', text: why }];
  const told = judgedAtEnd(view, shown, state);
  if (!told)
    return evidenceOf(view, shown, state)
      .slice(-1)
      .map(({ source, text }) => ({ source, text: firstSentences(text, 0) }));
  const { source, seeds, effect } = told;
  const before = standing === 'replayed' ? words.ofTheEnd : '';
  return [{ source, text: `${before}${words.from(source, seeds)}${effect}.` }];
}

/** Why there is no verdict, in a few words: what is in front is not at its end. Empty where it is. */
export function whyNot(view: View, shown: All, state: PageState): string {
  const standing = standingOf(view, shown, state);
  if (standing === 'end') return '';
  return standing === 'replayed' ? words.replayed(checkpointSteps(100)[state.checkpoint]) : words.not[standing];
}
