import { useId } from 'react';
import { NumberField } from '../../figure/number-field.tsx';
import { Writing } from './fields.tsx';
import { most, type Scene } from './plan.ts';
import type { Tell } from './tell.ts';
import { ViewFields } from './view-fields.tsx';
import { words } from './words.ts';

const { scene: said } = words;

interface SceneEditorProps {
  readonly scene: Scene;
  readonly change: (change: Partial<Scene>) => void;
  readonly show: () => void;
  readonly tell: Tell;
}

/** Everything that a scene holds. */
export function SceneEditor({ scene, change, show, tell }: SceneEditorProps) {
  const id = useId();
  const isText = scene.kind === 'text';
  const heading = (
    <Writing
      className={isText ? 'scene-first' : ''}
      label={said.heading}
      help={isText ? undefined : said.headingHelp}
      value={scene.heading}
      most={most.heading}
      change={(heading) => change({ heading })}
    />
  );
  return (
    <div className="scene-editor">
      {isText && heading}
      {isText ? (
        <Writing
          label={said.text}
          help={said.textHelp}
          value={scene.text}
          rows={6}
          most={most.text}
          change={(text) => change({ text })}
        />
      ) : (
        <ViewFields scene={scene} change={change} tell={tell} />
      )}
      {!isText && heading}
      <Writing
        label={said.question}
        help={isText ? said.questionHelpText : said.questionHelp}
        value={scene.question}
        rows={2}
        most={most.question}
        change={(question) => change({ question })}
      />
      <Writing
        label={said.note}
        help={said.noteHelp}
        value={scene.note}
        rows={3}
        most={most.note}
        change={(note) => change({ note })}
      />
      <div className="plan-field plan-minutes">
        <label htmlFor={`${id}-minutes`}>{said.minutes}</label>
        <NumberField
          id={`${id}-minutes`}
          value={scene.minutes}
          min={0}
          max={most.minutes}
          onChange={(minutes) => change({ minutes })}
        />
      </div>
      <button type="button" onClick={show}>
        {said.preview}
      </button>
    </div>
  );
}
