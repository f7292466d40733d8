/** The views of the parts that have pages of their own, and their styles, by path. */
type Loads<T> = Readonly<Record<string, () => Promise<T>>>;
export type ViewFiles<V> = readonly [views: Loads<{ readonly view: V }>, styles: Loads<unknown>];

export const files: ViewFiles<unknown> = [
  import.meta.glob<{ readonly view: unknown }>('../parts/*/*/view/index.tsx'),
  import.meta.glob('../parts/*/*/view/style.css'),
];
