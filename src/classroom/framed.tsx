import { useEffect, useRef, useState } from 'react';
import { viewAddress, viewOf } from './views.ts';

/** A headline number that a view tells: see docs/embedding.md. */
export interface ToldMetric {
  readonly name: string;
  /** `paper`, `recorded` or `run`. */
  readonly source: string;
  /** Null where it is not known. */
  readonly value: number | null;
  readonly text: string;
}

/** What a framed view shows. */
export interface ToldState {
  readonly view: string;
  /** `recorded`, `training`, `paused`, `done`, `cancelled`, `failed` or `unavailable`. */
  readonly status: string;
  /** The query string of its address, with all that differs from the defaults. */
  readonly settings: string;
  readonly metrics: readonly ToldMetric[];
}

interface FramedProps {
  readonly view: string;
  /** A query string. A frame whose `settings` change is loaded anew. */
  readonly settings: string;
  /** Called whenever what the view shows has changed, at most every 0.4 s. */
  readonly tell?: (state: ToldState) => void;
  /** Called for a key that the view has no use for. */
  readonly press?: (key: string) => void;
  /** px; where it is left out, the frame is as high as the view. */
  readonly height?: number;
}

/** px, until the view has told its own. */
const firstHeight = 540;

/** A view of this site in a frame of its own. */
export function Framed({ view, settings, tell, press, height }: FramedProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [own, setOwn] = useState(firstHeight);
  const newest = useRef({ tell, press });
  newest.current = { tell, press };
  useEffect(() => {
    const hear = ({ data, source, origin }: MessageEvent) => {
      if (source === null || source !== frame.current?.contentWindow || origin !== location.origin) return;
      if (data?.type === 'dropout-cloud:height') setOwn(data.height);
      if (data?.type === 'dropout-cloud:state') newest.current.tell?.(data);
      if (data?.type === 'dropout-cloud:key') newest.current.press?.(data.key);
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);
  return (
    <iframe
      ref={frame}
      key={`${view}?${settings}`}
      className="framed"
      title={viewOf(view)?.title ?? view}
      src={viewAddress(view, settings)}
      height={height ?? own}
    />
  );
}
