import { useEffect, useRef, useState } from 'react';
import { bytesNotKept } from '../state/kept-files.ts';
import { offlineWords } from './offline-words.ts';

/** Says which budgets need no network any more; looked up anew whenever the panel around it opens. */
export function OfflineLine() {
  const line = useRef<HTMLParagraphElement>(null);
  const [missing, tell] = useState<number | null>(null);
  useEffect(() => {
    const look = () => void bytesNotKept().then(tell, () => tell(null));
    look();
    const panel = line.current?.closest('details');
    panel?.addEventListener('toggle', look);
    return () => panel?.removeEventListener('toggle', look);
  }, []);
  return (
    <p ref={line} className="offline" hidden={missing === null}>
      {missing !== null && (missing > 0 ? offlineWords.some(missing) : offlineWords.all)}
    </p>
  );
}
