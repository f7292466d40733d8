import { reachOf } from '../../figure/embed-snippet.ts';
import { saveFile } from '../../figure/save-file.ts';
import { fileStem } from '../file-name.ts';
import { Check, TextToCopy } from '../pieces.tsx';
import { AssignmentPackage } from './assignment-package.tsx';
import { type Assignment, fileOf, fingerprintOf, forStudents, limits, linkOf } from './format.ts';
import { composeWords as words } from './words.ts';

/** A name for a file, of letters and digits. */
export const fileName = (title: string, rest: string): string => `${fileStem(title, 'assignment', 40)}${rest}`;

const save = (name: string, text: string) => saveFile(name, new Blob([text], { type: 'application/json' }));

/** The link and the files. */
export function Share({ assignment }: { readonly assignment: Assignment }) {
  const link = linkOf(assignment);
  const { title } = assignment;
  const long = link.length > limits.link;
  return (
    <>
      {title.trim() === '' && <p>{words.untold}</p>}
      {assignment.predictions.length === 0 && <p>{words.noPrediction}</p>}
      {reachOf(link) && <p>{words.far}</p>}
      {long ? (
        <p>{words.long(link.length, limits.link)}</p>
      ) : (
        <TextToCopy label={words.link} text={link}>
          <a href={link} target="_blank" rel="noopener">
            {words.try}
          </a>
        </TextToCopy>
      )}
      {!long && <p className="help">{words.linkHelp(link.length, limits.link)}</p>}
      <div className="buttons">
        <button
          type="button"
          onClick={() => save(fileName(title, '-for-students.json'), fileOf(forStudents(assignment)))}
        >
          {words.saveStudents}
        </button>
        <button
          type="button"
          onClick={() => save(fileName(title, `-${fingerprintOf(assignment)}.json`), fileOf(assignment))}
        >
          {words.saveOwn}
        </button>
      </div>
      <AssignmentPackage assignment={assignment} />
      <p>{words.next}</p>
      <p className="help">{words.ownHelp}</p>
    </>
  );
}

interface ReportProps {
  readonly names: readonly string[];
  readonly chosen: readonly string[];
  readonly written: (name: string) => string;
  readonly change: (chosen: readonly string[]) => void;
}

/** Which numbers of the view are handed in. */
export const Report = ({ names, chosen, written, change }: ReportProps) => (
  <>
    <p className="help">{words.reportHelp}</p>
    <div className="columns">
      {[...new Set([...names, ...chosen])].map((name) => (
        <Check
          key={name}
          label={written(name)}
          checked={chosen.includes(name)}
          set={(checked) => change(checked ? [...chosen, name] : chosen.filter((one) => one !== name))}
        />
      ))}
    </div>
  </>
);
