/** What an experiment is: its place, parameters, result and slice of the address. No computation, no view. */
import type { Codec, Codecs } from '../core/codec.ts';
import type { PageState } from './page.ts';
import { type BudgetSettings, codecsIn, type Parameters } from './parameters.ts';
import type { Shape } from './result/shape.ts';
import { problemIn } from './result/tree.ts';

/** One setting of the page that belongs to an experiment alone: what is shown of its results, or how it is trained. */
export interface SliceSetting<T> {
  readonly codec: Codec<T>;
  /** Its name in the address, and in `hide` and `lock`; its own where it is left out. */
  readonly address?: string;
  /** Its name, where it is neither a control nor a choice. */
  readonly label?: string;
  /** As a choice beside the picture: the words of each value. */
  readonly choice?: { readonly label: string; readonly options: Readonly<Record<string, string>> };
}
export type Slice<S> = { readonly [K in keyof S]: SliceSetting<S[K]> };
/** The record of values that a slice describes. */
export type SliceOf<T> = { readonly [K in keyof T]: T[K] extends SliceSetting<infer V> ? V : never };

/** Where the page shows it. */
export interface Place {
  /** Side by side with others in the laboratory, or as a figure of its own in a chapter. */
  readonly in: 'laboratory' | 'chapter';
  /** Order among those in the same place, rising. */
  readonly order: number;
  /** Where the paper tells of it, for the order of "What reproduces". */
  readonly paperOrder: number;
  /** Whether it has a letter; those in the laboratory come first. */
  readonly letter: boolean;
}

/** What the site says of the view to those who link to it, embed it, or ask a room. */
export interface About {
  /** As the view is headed. */
  readonly title: string;
  /** One or two sentences, of at most 160 characters. */
  readonly description: string;
  /** What the preview shows. */
  readonly picture: string;
  /** What a room is asked before it looks at the view. */
  readonly asked: string;
}

export interface ExperimentSpec<P = unknown, R = unknown, S = unknown> {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly about: About;
  readonly place: Place;
  readonly parameters: Parameters<P>;
  readonly codecs: Codecs<P>;
  readonly budgets: BudgetSettings;
  /**
   * What a run does where it trains no networks on images, so that the page has fewer controls: it draws random numbers
   * (and the page has other words), or fits small networks to points.
   */
  readonly action?: 'draw' | 'fit';
  /** Where a run loads no data and makes no networks in an engine, though it trains: it makes its own, small ones. */
  readonly data?: 'none';
  readonly result: Shape<R>;
  /** What is wrong with a value that should be a result, in one sentence; null if nothing is. */
  problemWith(result: unknown): string | null;
  /** What is wrong with parameters that are each allowed but not together, in one sentence; null if nothing is. */
  conflict?(params: P): string | null;
  /** What the page asks for beyond what each parameter says for itself. */
  fromPage?(state: PageState & S): Partial<P>;
  /** Settings of the page that show what a run was asked for, where the usual ones do not. */
  shownBy?(params: P): Partial<PageState & S>;
  /** The page's settings that belong to it. */
  readonly slice: Slice<S>;
  /** Controls in its picture, by their name in the address: how a visitor knows each. For `hide` and `lock`. */
  readonly controls: Readonly<Record<string, string>>;
  /** Shared controls that the view follows, beside the dropout rate: names of the page's state. */
  readonly follows: readonly (keyof PageState)[];
  /** The label under which views find the networks it keeps. */
  readonly keeps?: string;
  /** Labels of the networks that its picture shows in this state of the page, beside its own. */
  borrows?(state: PageState & S): readonly string[];
}

type Declared<P, R, S> = Omit<ExperimentSpec<P, R, S>, 'codecs' | 'problemWith' | 'slice' | 'controls'> & {
  readonly slice?: Slice<S>;
  readonly controls?: Readonly<Record<string, string>>;
};

export const defineExperiment = <P, R, S = unknown>(declared: Declared<P, R, S>): ExperimentSpec<P, R, S> => ({
  ...declared,
  slice: declared.slice ?? ({} as Slice<S>),
  controls: declared.controls ?? {},
  codecs: codecsIn(declared.parameters),
  problemWith: (result) => problemIn(declared.result, result),
});
