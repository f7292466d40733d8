import { useId } from 'react';
import { viewOf } from '../views.ts';
import type { Scene } from './plan.ts';
import { SceneEditor } from './scene-editor.tsx';
import type { Tell } from './tell.ts';
import { readable, words } from './words.ts';

const { edit } = words;

interface SceneRowProps {
  readonly scene: Scene;
  /** Its place, counted from 0. */
  readonly at: number;
  readonly all: number;
  /** Its key. */
  readonly of: number;
  readonly name: string;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly move: (by: -1 | 1) => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
  /** Presents it. */
  readonly show: () => void;
  readonly change: (change: Partial<Scene>) => void;
  readonly tell: Tell;
}

/** A scene in the list, with what is done with it; what it holds stands below where it is open. */
export function SceneRow(props: SceneRowProps) {
  const { scene, at, all, of, name, open, toggle, move, duplicate, remove, show, change, tell } = props;
  const id = useId();
  const button = (label: string, press: () => void, sign: string, more: object = {}) => (
    <button type="button" className="plan-sign" onClick={press} {...more}>
      {sign && <span aria-hidden="true">{sign}</span>}
      <span className={sign && 'unseen'}>{label}</span>
      <span className="unseen">{edit.of(at + 1)}</span>
    </button>
  );
  const about =
    scene.kind === 'text'
      ? [scene.text.length > 80 ? `${scene.text.slice(0, 80)}…` : scene.text]
      : [scene.heading && viewOf(scene.view)?.title, readable(scene.settings)];
  return (
    <li data-key={of}>
      <div className="scene-row">
        <span className="scene-number" aria-hidden="true">
          {at + 1}
        </span>
        <button
          type="button"
          className="scene-name"
          aria-expanded={open}
          aria-controls={id}
          onClick={toggle}
          onKeyDown={(event) => {
            const by = event.altKey && ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
            if (!by) return;
            event.preventDefault();
            move(by);
          }}
        >
          <span className="unseen">{`${at + 1}: `}</span>
          {name}
          <small>{[words.minutes(scene.minutes), ...about, scene.question].filter(Boolean).join(' · ')}</small>
        </button>
        <span className="scene-buttons">
          {button(edit.up, () => move(-1), '↑', { 'data-move': 'up', disabled: at === 0 })}
          {button(edit.down, () => move(1), '↓', { 'data-move': 'down', disabled: at === all - 1 })}
          {button(edit.duplicate, duplicate, '')}
          {button(edit.delete, remove, '')}
        </span>
      </div>
      <div id={id} hidden={!open}>
        {open && <SceneEditor scene={scene} change={change} show={show} tell={tell} />}
      </div>
    </li>
  );
}
