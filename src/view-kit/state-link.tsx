import type { MouseEvent, ReactNode } from 'react';

interface StateLinkProps<K extends string, T> {
  /** The setting: its name, which hides and locks it, and the page's state. */
  readonly name: K;
  /** What the link sets it to. */
  readonly value: T;
  readonly state: Readonly<Record<K, NoInfer<T>>> & {
    readonly hide: readonly string[];
    readonly lock: readonly string[];
  };
  readonly set: (patch: Record<K, NoInfer<T>>) => void;
  /** The page's address with a setting changed; where there is none, there is only the text. */
  readonly hrefOf: ((patch: Record<K, NoInfer<T>>) => string) | undefined;
  readonly children: ReactNode;
}

/** Whether a click asks for what the browser does with a link: another tab or window, or a file. */
const isBrowsers = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey;

/**
 * A link to this page with one setting changed, to be copied or opened elsewhere. A plain click changes it in place. A
 * setting that is locked or hidden has links that lead nowhere.
 */
export function StateLink<K extends string, T>(props: StateLinkProps<K, T>) {
  const { name, value, state, set, hrefOf, children } = props;
  const patch = { [name]: value } as Record<K, T>;
  const current = state[name] === value ? 'true' : undefined;
  if (!hrefOf || state.lock.includes(name) || state.hide.includes(name))
    return (
      // biome-ignore lint/a11y/useValidAnchor: the placeholder of a link, as HTML has it
      <a className="state-link" role="link" aria-disabled="true" aria-current={current}>
        {children}
      </a>
    );
  return (
    <a
      className="state-link"
      href={hrefOf(patch)}
      aria-current={current}
      onClick={(event) => {
        if (isBrowsers(event)) return;
        event.preventDefault();
        set(patch);
      }}
    >
      {children}
    </a>
  );
}
