/** What a line or mark stands for. Colour, dash and mark are the same in every figure; colours live in tokens.css. */
export type Meaning =
  | 'sampled'
  | 'scaled'
  | 'single'
  | 'control'
  | 'perturbed'
  | 'distilled'
  | 'ensemble'
  | 'merged'
  | 'merged-distilled'
  | 'dense'
  | 'all'
  | 'channels'
  | 'paper';

/** Where a number comes from. The three are never joined by a line or averaged. */
export type AnySource = 'paper' | 'recorded' | 'run';

export type MarkShape = 'circle' | 'square' | 'small-circle' | 'triangle' | 'diamond';

export const encoding: Record<Meaning, { readonly mark: MarkShape; readonly dash?: string }> = {
  sampled: { mark: 'circle' },
  scaled: { mark: 'square' },
  single: { mark: 'small-circle', dash: '1 4' },
  control: { mark: 'triangle', dash: '6 4' },
  perturbed: { mark: 'square' },
  distilled: { mark: 'triangle' },
  ensemble: { mark: 'diamond' },
  merged: { mark: 'small-circle', dash: '6 4' },
  'merged-distilled': { mark: 'circle' },
  dense: { mark: 'square' },
  all: { mark: 'circle' },
  channels: { mark: 'diamond' },
  paper: { mark: 'diamond' },
};

export const strokeWidth: Record<AnySource, number> = { paper: 0, recorded: 1.5, run: 3 };
export const markSize: Record<AnySource, number> = { paper: 5.5, recorded: 3, run: 4.5 };
