import { useRef, useState } from 'react';
import { saveFile } from '../../figure/save-file.ts';
import { isFramed } from '../../state/framed.ts';
import { Said, TextToCopy } from '../pieces.tsx';
import { siteBuild } from './captured.ts';
import { codeOf } from './code.ts';
import type { Assignment } from './format.ts';
import { handInOf, type Progress, partsOf } from './progress.ts';
import { fileName } from './share.tsx';
import { studentWords as words } from './student-words.ts';

/** What is missing, in words. */
function missingIn(assignment: Assignment, progress: Progress): string {
  const { run, answers } = partsOf(assignment, progress);
  const unanswered = answers[1] - answers[0];
  return [
    progress.fixed ? '' : words.missingParts.predictions,
    run[0] < run[1] ? words.missingParts.run : '',
    unanswered > 0 ? words.missingParts.answers(unanswered) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

interface CodeProps {
  readonly assignment: Assignment;
  readonly progress: Progress;
  /** Empty where none was made. */
  readonly code: string;
  readonly setCode: (code: string) => void;
  /** Begins anew. */
  readonly clear: () => void;
}

/** The code, made when it is asked for. */
export function Code({ assignment, progress, code, setCode, clear }: CodeProps) {
  const [asking, ask] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const now = codeOf(handInOf(assignment, progress, siteBuild()));
  const missing = missingIn(assignment, progress);
  const expected = assignment.questions.filter(({ shown, expected }) => shown && expected);
  return (
    <>
      {missing && <p>{words.missing(missing)}</p>}
      <div className="buttons">
        <button type="button" className="primary" onClick={() => setCode(now)}>
          {words.make}
        </button>
        <button type="button" ref={button} aria-expanded={asking} onClick={() => ask(!asking)}>
          {words.again}
        </button>
      </div>
      {asking && (
        <fieldset className="buttons">
          <legend>{words.sure}</legend>
          <button
            type="button"
            onClick={() => {
              ask(false);
              clear();
            }}
          >
            {words.yes}
          </button>
          <button
            type="button"
            onClick={() => {
              ask(false);
              button.current?.focus();
            }}
          >
            {words.no}
          </button>
        </fieldset>
      )}
      <Said text={code === '' ? '' : code !== now ? words.changed : isFramed ? words.framed.handIn : words.handIn} />
      {code !== '' && (
        <>
          <TextToCopy label={words.code} text={code} rows={6}>
            <button
              type="button"
              onClick={() =>
                saveFile(
                  fileName(`${assignment.title} ${progress.name}`, '.txt'),
                  new Blob([code], { type: 'text/plain' }),
                )
              }
            >
              {words.save}
            </button>
          </TextToCopy>
          <p className="help">{isFramed ? words.framed.codeHelp : words.codeHelp}</p>
          {expected.length > 0 && (
            <>
              <h4>{words.expected}</h4>
              <dl>
                {expected.map(({ label, expected }, i) => (
                  <div key={i}>
                    <dt>{label}</dt>
                    <dd>{expected}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
        </>
      )}
    </>
  );
}
