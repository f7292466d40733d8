/** A view as a file for a learning platform. */
import { useId, useState } from 'react';
import type { Activity } from '../scorm/package.ts';
import { loadScript } from '../view-kit/load.ts';
import { embedWords } from './embed-words.ts';
import { saveFile } from './save-file.ts';

const words = embedWords.course;

interface CoursePackageProps extends Omit<Activity, 'completed'> {
  /** Whether somebody can train in the frame. */
  readonly trains: boolean;
}

const rules = Object.keys(words.completed) as Activity['completed'][];

export function CoursePackage({ trains, ...activity }: CoursePackageProps) {
  const id = useId();
  const [chosen, choose] = useState<Activity['completed']>('run');
  const [problem, setProblem] = useState('');
  const completed = trains ? chosen : 'minute';
  const save = async () => {
    setProblem('');
    try {
      const { scormPackage } = await loadScript(() => import('../scorm/package.ts'));
      saveFile(`dropout-${activity.view}-scorm.zip`, scormPackage({ ...activity, completed }));
    } catch (error) {
      setProblem(words.notMade(error instanceof Error ? error.message : String(error)));
    }
  };
  return (
    <fieldset className="embed-course">
      <legend>{words.legend}</legend>
      <p>{words.lead}</p>
      <div className="dialog-buttons">
        <label htmlFor={id}>{words.completedWhen}</label>
        <select
          id={id}
          value={completed}
          disabled={!trains}
          onChange={(event) => choose(rules[event.currentTarget.selectedIndex])}
        >
          {rules.map((rule) => (
            <option key={rule} value={rule}>
              {words.completed[rule]}
            </option>
          ))}
        </select>
        <button type="button" onClick={save}>
          {words.save}
        </button>
      </div>
      <p className="dialog-note" role="status">
        {problem || (trains ? '' : words.onlyMinute)}
      </p>
    </fieldset>
  );
}
