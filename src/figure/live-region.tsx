import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { announced } from '../charts/announce.ts';
import { dismissing } from './early-words.ts';

/** The least time between two messages, ms. */
const quiet = 5000;

/** The newest text, at most one change in five seconds; what came between is dropped. */
export function useQuiet(text: string): string {
  const [told, setTold] = useState('');
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (text === told) return;
    const timer = setTimeout(
      () => {
        last.current = performance.now();
        setTold(text);
      },
      Math.max(0, last.current + quiet - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [text, told]);
  return told;
}

export interface Notice {
  readonly text: string;
  readonly dismiss?: () => void;
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface LiveRegionProps {
  /** Heard, not seen; of several only those that changed. */
  readonly messages: readonly string[];
  /** Seen and heard. */
  readonly notices: readonly Notice[];
}

/** The page's one live region: notices that can be dismissed, and what is going on for those who cannot see it. */
export function LiveRegion({ messages, notices }: LiveRegionProps) {
  const done = useSyncExternalStore(announced.subscribe, announced.get, announced.get);
  const told = useQuiet([...messages, done].join('\n'));
  return (
    <div className="live-region" role="status" aria-live="polite" aria-atomic="false">
      {told.split('\n').map((message, i) => (
        <p key={i} className="unseen">
          {message}
        </p>
      ))}
      {notices.map(({ text, dismiss, action }) => (
        <div className="notice" key={text}>
          <p>{text}</p>
          {action && (
            <button type="button" onClick={action.run}>
              {action.label}
            </button>
          )}
          {dismiss && (
            <button type="button" aria-label={dismissing(text)} className="dismiss" onClick={dismiss}>
              ×
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
