/** What of a result is shown. Selecting never computes. */
export interface Selection {
  /** Dropout rate at the cursor; the nearest trained rate is read out. */
  readonly dropout: number;
  /** Number of masks n. */
  readonly samples: number;
  readonly measure: 'accuracy' | 'cross-entropy';
  readonly images: 'test' | 'train';
  readonly mean: 'geometric' | 'arithmetic';
}

/** What is drawn of a result wherever the cursor is. */
export type Uncursored = Omit<Selection, 'dropout'>;
