/** What the page needs of an experiment to show it: `view/index.tsx` in its folder exports one of these as `view`. */
import type { ReactElement } from 'react';
import type { TrainedNetwork } from '../core/trained.ts';
import type { Speed } from '../engine/types.ts';
import type { ExperimentSpec } from './experiment.ts';
import type { Merging, NetworkStore, PageState } from './page.ts';
import type { RecordedRun, Run } from './run.ts';
import type { DataTable } from './table.ts';
import type { Verdict } from './verdict.ts';

export type Recorded<P = unknown, R = unknown> = RecordedRun<P, R> & { readonly name: string };

/** What is known of a recorded run before it is loaded. */
export interface RecordedEntry<P = unknown> extends Omit<Recorded<P>, 'result'> {
  readonly title: string;
  /** The CRC-32 of its file, as eight hex digits; written by the build. */
  readonly sum?: string;
}

/** The two sources of evidence that a picture draws; either may be missing. */
export interface Shown<P, R> {
  readonly recorded: Recorded<P, R> | null;
  readonly run: Run<P, R> | null;
  /** Whether `run` is complete or the picture of a run still under way. */
  readonly complete: boolean;
  /** Every recorded run of this experiment that has been loaded, in the order of their list. */
  readonly beside?: readonly Recorded<P, R>[];
}

/** `source` is the view's id. */
export type SetState<S = unknown> = (patch: Partial<PageState & S>, source: string) => void;

export interface PictureProps<P, R, S = unknown> extends Shown<P, R> {
  readonly state: PageState & S;
  /** The only way in which a view tells others anything. `source` is the view's id. */
  readonly set: SetState<S>;
  /** The address of this page with some settings changed, for a link; absent where the picture stands on no such page. */
  readonly hrefOf?: (patch: Partial<PageState & S>) => string;
  /** Asks for the recorded runs of this experiment that are not loaded yet. */
  readonly loadBeside?: () => void;
  /** What other views hand over on request, such as the compressed network's accuracy. */
  readonly marks?: readonly AccuracyMark[];
  readonly networks: NetworkStore;
  /** Unit under the pointer, counted from 1, 0 for none; shared by all views, kept out of the address. */
  readonly hovered: number;
  readonly hover: (unit: number) => void;
  /**
   * `cell`: a quarter of the laboratory, some 600 × 300 px with text beside the axes only; `page`: a figure of its own,
   * as wide as the page, with everything; `phone`: one narrow column.
   */
  readonly room: 'cell' | 'page' | 'phone';
  /** Larger text: for a projector, or as the browser is set. */
  readonly large: boolean;
}

/** A network's accuracy that another view is asked to mark among its own. */
export interface AccuracyMark {
  /** Dropout rate it was trained at. */
  readonly rate: number;
  /** Test accuracy with scaled weights, 0 to 1. */
  readonly accuracy: number;
  /** What it is, in a few words. */
  readonly text: string;
}

export interface EvidenceSentence {
  readonly source: 'recorded' | 'run';
  readonly text: string;
}

/** What one result says of a claim. */
export interface Judged {
  readonly verdict: Verdict;
  /** Where the verdict was found, in as few words as tell it from another: "200 masks", "5,000 steps". */
  readonly at: string;
  /** What was measured, as mean ± standard deviation over seeds. */
  readonly value: string;
  /** What the verdict rests on, with its 95 % interval and unit. */
  readonly effect: string;
  readonly seeds: number;
  /** The same measured where the claim's cause is missing; absent where there is no such control. */
  readonly control?: string;
}

/** A claim of the paper that an experiment can judge. No React: an experiment's are in `claims.ts`. */
export interface Claim<R = unknown, S = unknown> {
  readonly id: string;
  /** Its name on a badge, where a verdict follows: "Sampling beats scaling". At most 32 characters. */
  readonly short: string;
  /** The paper's own words, shortened by … only. */
  readonly words: string;
  /** Section, and table or figure. */
  readonly where: string;
  /** The paper's number; null where it gives none. */
  readonly paper: string | null;
  /** The page's state in which the view shows the claim, and in which it is judged. */
  readonly state: Partial<PageState & S>;
  /** Budgets whose recordings are told side by side where there are several; that of `state` first. */
  readonly budgets?: readonly PageState['budget'][];
  /** Null where the result lacks what the claim is about. Only settings that `evidence` looks at matter in `state`. */
  judge(result: R, state: PageState & S): Judged | null;
}

export interface Download {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly text: () => string | Promise<string>;
}

/** A picture that stands alone. */
export interface Still {
  /** px */
  readonly width: number;
  readonly height: number;
  /** What it shows, for someone who cannot see it. */
  readonly label: string;
  /** Charts as parts of one SVG picture. */
  readonly drawing: ReactElement;
}

export interface ExperimentView<P = unknown, R = unknown, S = unknown> {
  readonly spec: ExperimentSpec<P, R, S>;
  /** Heading: the subject in a few words. */
  readonly title: string;
  /** What to look for in the picture: one sentence of at most 15 words. */
  readonly lookFor: string;
  /** The part of the caption that says what the picture shows and how to read it. */
  caption(shown: Shown<P, R>, state: PageState & S): string;
  /** The charts. Fills its parent, which has a height of its own in `cell` and `page` room. */
  Picture(props: PictureProps<P, R, S>): ReactElement;
  /**
   * Whether the paper's claim holds, for each layer of evidence there is; computed from the numbers. Asked at the end of
   * finished runs only (figure/telling.ts).
   */
  evidence(shown: Shown<P, R>, state: PageState & S): readonly EvidenceSentence[];
  /** The paper's claims, the main one first. Judged by the computations behind `evidence`. */
  readonly claims: readonly Claim<R, S>[];
  /** How the verdict is made, in words. */
  readonly verdictRule: string;
  /** What the picture shows, for someone who cannot see it. */
  summary(shown: Shown<P, R>, state: PageState & S): string;
  /** The numbers of the picture as tables; `networks` where some are of networks. */
  tables(shown: Shown<P, R>, state: PageState & S, networks?: NetworkStore): readonly DataTable[];
  /** The settings that made a run, in words. */
  settings(params: P): string;
  /** What each recorded run shows, by its name. */
  readonly titles?: Readonly<Record<string, string>>;
  /** More files than CSV and JSON. */
  downloads?(props: PictureProps<P, R, S>): readonly Download[];
  /** What writes the same run as a Python script with PyTorch; loaded when someone wants one. */
  pytorch(): Promise<(params: P) => string>;
  /** What this view hands over to others in this state of the page. */
  marks?(shown: Shown<P, R>, state: PageState & S): readonly AccuracyMark[];
  /** How the run's result has one of its networks merged into k units, where the experiment chooses that. */
  merging?(result: R, network: TrainedNetwork, k: number): Merging;
  /** The recorded run to show, the best fit to the state first in order; null where there is none. */
  choose(entries: readonly RecordedEntry<P>[], state: PageState & S): RecordedEntry<P> | null;
  /** A recorded run's picture for readers without JavaScript; absent where it cannot be drawn by itself. */
  still?(run: Run<P, R>): Still;
  /** Seconds that a run takes at a measured speed. */
  seconds(params: P, speed: Speed): number;
}
