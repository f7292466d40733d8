import { Framed } from '../framed.tsx';
import type { ViewScene } from './plan.ts';
import { searchOf } from './settings.ts';
import type { Room } from './use-room.ts';

/** px in which every view is complete (docs/embedding.md): they fill the screen. */
const complete: Room = { width: 960, height: 540 };
/** px of a page on which a view shows all that it has, below each other. */
const whole = 1280;
/** Below this width a view is drawn as on a phone. */
const narrow = 700;

interface StageFrameProps {
  readonly scene: ViewScene;
  /** Whether it is the present scene; else it waits. */
  readonly shown: boolean;
  readonly room: Room;
  readonly press: (key: string) => void;
}

/** A view as large as the screen allows. */
export function StageFrame({ scene, shown, room, press }: StageFrameProps) {
  const isNarrow = room.width < narrow;
  const width = isNarrow ? room.width : scene.whole ? whole : complete.width;
  const most = isNarrow ? 1 : room.width / width;
  const zoom = scene.whole || isNarrow ? most : Math.min(most, room.height / complete.height);
  const height = Math.floor(room.height / zoom);
  return (
    <div
      className="stage-frame"
      aria-hidden={!shown}
      style={{
        visibility: shown ? 'visible' : 'hidden',
        transform: `scale(${zoom})`,
        left: (room.width - width * zoom) / 2,
        width,
        height,
      }}
    >
      <Framed view={scene.view} settings={searchOf(scene, 'projector')} height={height} press={press} />
    </div>
  );
}
