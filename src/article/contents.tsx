import { useContext, useSyncExternalStore } from 'react';
import { Predictions } from './predict/use-prediction.ts';
import { frame } from './words/frame.ts';

export interface Entry {
  /** Under which its prediction is remembered. */
  readonly chapter: string;
  readonly anchor: string;
  readonly question: string;
}

/** The chapters' questions, and a way past all predictions at once. */
export function Contents({ entries }: { readonly entries: readonly Entry[] }) {
  const store = useContext(Predictions);
  const read = () => entries.map(({ chapter }) => (store.get(chapter) === null ? '0' : '1')).join('');
  const answered = useSyncExternalStore(store.subscribe, read, read);
  const open = answered.includes('0');
  const press = () => {
    for (const { chapter } of entries) {
      if (!open) store.set(chapter, null);
      else if (store.get(chapter) === null) store.set(chapter, { answer: null });
    }
  };
  return (
    <nav className="text contents" id="questions" aria-labelledby="contents-title">
      <h2 id="contents-title">{frame.contents(entries.length)}</h2>
      <ol>
        {entries.map(({ anchor, question }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{question}</a>
          </li>
        ))}
      </ol>
      <p>
        <button type="button" onClick={press}>
          {open ? frame.skipAll : frame.askAgain}
        </button>
      </p>
    </nav>
  );
}
