/** A view, a plan or an assignment as a file for a learning platform. */
import { useId, useState } from 'react';
import type { Activity } from '../scorm/package.ts';
import { loadScript } from '../view-kit/load.ts';
import { embedWords } from './embed-words.ts';
import { saveFile } from './save-file.ts';
import './course-package.css';

const words = embedWords.course;

interface CoursePackageProps<Rule extends string> {
  /** What the package is. */
  readonly lead: string;
  /** Whether what is around it says already what it is for. */
  readonly isTitled?: boolean;
  /** What is chosen, and the words of each choice; where there is one alone, nothing is. */
  readonly label: string;
  readonly rules: Readonly<Partial<Record<Rule, string>>>;
  /** What is to be known of a choice. */
  readonly note?: (rule: Rule) => string;
  /** Why no package can be made with a choice; empty where one can. */
  readonly refused?: (rule: Rule) => string;
  /** Of the file, as far as `-scorm.zip`. */
  readonly fileName: string;
  readonly activity: (rule: Rule) => Activity;
}

export function CoursePackage<Rule extends string>(props: CoursePackageProps<Rule>) {
  const { lead, isTitled, label, rules, note, refused, fileName, activity } = props;
  const id = useId();
  const names = Object.keys(rules) as Rule[];
  const [chosen, choose] = useState(names[0]);
  const [problem, setProblem] = useState('');
  const rule = names.includes(chosen) ? chosen : names[0];
  const why = refused?.(rule) ?? '';
  const save = async () => {
    setProblem('');
    try {
      const { scormPackage } = await loadScript(() => import('../scorm/package.ts'));
      saveFile(`${fileName}-scorm.zip`, scormPackage(activity(rule)));
    } catch (error) {
      setProblem(words.notMade(error instanceof Error ? error.message : String(error)));
    }
  };
  return (
    <fieldset className="course-package">
      <legend className={isTitled ? 'unseen' : undefined}>{words.legend}</legend>
      <p>{lead}</p>
      <div className="course-package-choice">
        <label htmlFor={id}>{label}</label>
        <select
          id={id}
          value={rule}
          disabled={names.length < 2}
          onChange={(event) => choose(names[event.currentTarget.selectedIndex])}
        >
          {names.map((name) => (
            <option key={name} value={name}>
              {rules[name]}
            </option>
          ))}
        </select>
        {why === '' && (
          <button type="button" onClick={save}>
            {words.save}
          </button>
        )}
      </div>
      <p className="course-package-note" role="status">
        {problem || why || note?.(rule)}
      </p>
    </fieldset>
  );
}
