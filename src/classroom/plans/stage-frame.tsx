import { useState } from 'react';
import { Framed } from '../framed.tsx';
import type { ViewScene } from './plan.ts';
import { searchOf } from './settings.ts';
import type { Room } from './use-room.ts';

/** px in which every view is complete (docs/embedding.md): they fill the screen. */
const usual: Room = { width: 960, height: 540 };
/** Below this width a view is drawn as on a phone, and scrolls. */
const narrow = 700;
/** px of a view in the height of the screen at most: more could not be read from the last row, and a higher view scrolls. */
const most = 620;

interface StageFrameProps {
  readonly scene: ViewScene;
  /** Whether it is the present scene; else it waits. */
  readonly shown: boolean;
  readonly room: Room;
  readonly press: (key: string) => void;
}

/** A view as large as the screen allows. */
export function StageFrame({ scene, shown, room, press }: StageFrameProps) {
  const { width, height } = room;
  const isNarrow = width < narrow;
  /** How much smaller than usual, so that all of the view is seen. */
  const [shrunk, setShrunk] = useState(1);
  /** px of the page. */
  const wide = isNarrow ? width : usual.width;
  const fits = Math.min(width / usual.width, height / usual.height);
  const zoom = isNarrow ? 1 : Math.max(Math.min(fits, height / most), fits * shrunk);
  const rise = (high: number) => {
    // Only ever smaller, lest a view that is wider and lower goes to and fro.
    if (high * zoom > height + 2) setShrunk((before) => before * Math.max(0.8, height / (high * zoom)));
  };
  return (
    <div
      className="stage-frame"
      aria-hidden={!shown}
      style={{
        visibility: shown ? 'visible' : 'hidden',
        transform: `scale(${zoom})`,
        left: (width - wide * zoom) / 2,
        width: wide,
        height: height / zoom,
      }}
    >
      <Framed
        view={scene.view}
        settings={searchOf(scene, 'projector')}
        height={Math.floor(height / zoom)}
        press={press}
        rise={rise}
      />
    </div>
  );
}
