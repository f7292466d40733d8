/** The views of the parts that have pages of their own, and their styles, by path. */
import type { ExperimentView } from '../contract/view.ts';
import { timed } from './times.ts';

export { timeRuns } from './times.ts';

type Loads<T> = Readonly<Record<string, () => Promise<T>>>;
export type ViewFiles<V> = readonly [views: Loads<{ readonly view: V }>, styles: Loads<unknown>];

const views = import.meta.glob<{ readonly view: ExperimentView }>('../parts/*/*/view/index.tsx');

export const files: ViewFiles<ExperimentView> = [
  Object.fromEntries(
    Object.entries(views).map(([path, load]) => [path, async () => ({ view: timed((await load()).view) })]),
  ),
  import.meta.glob('../parts/*/*/view/style.css'),
];
