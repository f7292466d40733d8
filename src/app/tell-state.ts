/** Tells the page around a framed view what the view shows: its state, its settings and its numbers. */

/** A headline number of a view (`output[data-metric]`). `value`: null where it is not known. */
export interface ToldMetric {
  readonly name: string;
  /** `paper`, `recorded` or `run`. */
  readonly source: string;
  readonly value: number | null;
  readonly text: string;
}

/** What is told whenever any of it has changed. */
export interface ToldState {
  readonly type: 'dropout-cloud:state';
  readonly view: string;
  /** `data-status` of the figure: `recorded`, `training`, `done`, … */
  readonly status: string;
  /** The query string of the view's address, with all that differs from the defaults. */
  readonly settings: string;
  readonly metrics: readonly ToldMetric[];
}

function metricOf({ dataset, textContent }: HTMLElement): ToldMetric {
  const value = dataset.value ? Number(dataset.value) : Number.NaN;
  return {
    name: dataset.metric ?? '',
    source: dataset.layer ?? '',
    value: Number.isFinite(value) ? value : null,
    text: textContent.trim(),
  };
}

/** What a figure shows; `settings`: the address's query string. */
export const stateOf = (figure: HTMLElement, settings: string): ToldState => ({
  type: 'dropout-cloud:state',
  view: figure.dataset.view ?? '',
  status: figure.dataset.status ?? '',
  settings,
  metrics: Array.from(figure.querySelectorAll<HTMLElement>('output[data-metric]'), metricOf),
});

/** ms, more than the address needs to be written after a change (state/store.ts). */
const rest = 400;

/** Tells the first figure's state now and whenever it has changed, at most every `rest` ms. */
export function tellState(tell: (message: ToldState) => void): void {
  let last = '';
  let moved = 0;
  let waiting = false;
  const wait = () => {
    if (!waiting) setTimeout(now, rest);
    waiting = true;
  };
  const now = () => {
    waiting = false;
    // The address may still be behind the last change.
    if (performance.now() - moved < rest) wait();
    const figure = document.querySelector<HTMLElement>('figure[data-view]');
    if (!figure) return;
    const state = stateOf(figure, location.search);
    const written = JSON.stringify(state);
    if (written === last) return;
    last = written;
    tell(state);
  };
  const changes = {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['data-status', 'data-value'],
  };
  new MutationObserver(() => {
    moved = performance.now();
    wait();
  }).observe(document.body, changes);
  wait();
}
