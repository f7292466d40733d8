/** Assignments: made by a lecturer, done by a student, and read when they are handed in. */
import { useEffect, useRef, useState } from 'react';
import { list, number } from '../../core/codec.ts';
import { takeGiven } from '../given.ts';
import { Choose, Files, Said, TextField } from '../pieces.tsx';
import { useKept } from '../use-kept.ts';
import { siteViews, viewOf } from '../views.ts';
import { record } from './checked.ts';
import { Class } from './class.tsx';
import type { ReadCode } from './code.ts';
import { Compose } from './compose.tsx';
import {
  type Assignment,
  assignmentCodec,
  fingerprintOf,
  limits,
  newAssignment,
  readEither,
  readLink,
} from './format.ts';
import { Student } from './student.tsx';
import { composeWords as words } from './words.ts';
import '../work.css';
import { inQuotes } from '../words.ts';

interface Drafts {
  readonly format: number;
  readonly list: readonly Assignment[];
}

const most = 50;
const draftsCodec = record<Drafts>({
  format: number({ default: 1, min: 1, max: 1 }),
  list: list(assignmentCodec, { default: [], minLength: 0, maxLength: most }),
});

const first = siteViews.find(({ spec }) => spec !== null)?.id ?? siteViews[0].id;

/** The student's page, where its address holds an assignment. */
const asked = new URLSearchParams(globalThis.location?.search).get('assignment');

interface Removed {
  readonly one: Assignment;
  readonly at: number;
}

function Lecturer({ doIt }: { readonly doIt: (assignment: Assignment) => void }) {
  const [drafts, change, keeping] = useKept('assignments', draftsCodec, { format: 1, list: [newAssignment(first)] });
  const [at, setAt] = useState(0);
  const [task, setTask] = useState<keyof typeof words.tasks>('make');
  const [said, say] = useState('');
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [link, setLink] = useState('');
  /** Not kept: they are other people's. */
  const [codes, setCodes] = useState<readonly ReadCode[]>([]);
  const all = drafts.list.length > 0 ? drafts.list : [newAssignment(first)];
  const shown = Math.min(at, all.length - 1);
  const one = all[shown];
  const put = (next: readonly Assignment[]) => change((now) => ({ ...now, list: next }));
  const section = useRef<HTMLElement>(null);
  /** How often one was begun: its first field then has the focus. */
  const [begun, setBegun] = useState(0);
  useEffect(() => {
    if (begun === 0) return;
    const step = section.current?.querySelector('.step');
    step?.scrollIntoView();
    step?.querySelector('input')?.focus({ preventScroll: true });
  }, [begun]);
  const choose = (i: number) => {
    setAt(i);
    say('');
  };
  const add = (more: Assignment, sentence: string) => {
    if (all.length >= most) return say(words.full(most));
    put([...all, more]);
    setAt(all.length);
    setRemoved(null);
    say(sentence);
  };
  const begin = () => {
    setTask('make');
    const fresh = newAssignment(first);
    // One that nothing was done with is as good as a new one.
    const same = all.findIndex((one) => fingerprintOf(one) === fingerprintOf(fresh));
    if (same < 0) add(fresh, '');
    else choose(same);
    setBegun(begun + 1);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened.
  useEffect(() => {
    const given = takeGiven();
    if (!given) return;
    add(
      { ...newAssignment(given.view), settings: given.settings },
      words.begun(viewOf(given.view)?.title ?? given.view),
    );
    setBegun(1);
  }, []);
  const open = (what: string, text: string) => {
    const read = readEither(text);
    if ('problem' in read) return say(words.refused(what, read.problem));
    add(read.value, words.opened(read.value.title));
  };
  const named = Object.fromEntries(all.map(({ title }, i) => [String(i), `${i + 1}. ${title || words.untitled}`]));
  return (
    <section className="work" ref={section}>
      <h2>{words.title}</h2>
      <p className="lead">{words.lead}</p>
      <fieldset className="segmented">
        <legend>{words.todo}</legend>
        {Object.entries(words.tasks).map(([name, text]) => (
          <label key={name}>
            <input
              type="radio"
              name="task"
              checked={task === name}
              onChange={() => setTask(name as keyof typeof words.tasks)}
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      <div className="columns">
        <Choose
          label={words.yours}
          value={String(shown)}
          options={named}
          help={words.kept(all.length)}
          set={(value) => choose(Number(value))}
        />
        <Files
          label={words.open}
          help={words.openHelp}
          most={[limits.file, '64 kB']}
          take={([file]) => open(inQuotes(file.name), file.text)}
          refuse={say}
        />
        <div>
          <TextField label={words.openLink} value={link} most={limits.link + 500} set={setLink} />
          <button type="button" disabled={link === ''} onClick={() => open(words.theLink, link)}>
            {words.openButton}
          </button>
        </div>
      </div>
      <div className="buttons">
        <button type="button" onClick={begin}>
          {words.fresh}
        </button>
        <button type="button" onClick={() => add({ ...one, title: words.copied(one.title) }, words.opened(one.title))}>
          {words.copy}
        </button>
        <button type="button" onClick={() => doIt(one)}>
          {words.asStudent}
        </button>
        <button
          type="button"
          onClick={() => {
            setRemoved({ one, at: shown });
            put(all.filter((_, i) => i !== shown));
            setAt(Math.max(0, shown - 1));
            say(words.removed(one.title));
          }}
        >
          {words.remove}
        </button>
        {removed && (
          <button
            type="button"
            onClick={() => {
              put([...drafts.list.slice(0, removed.at), removed.one, ...drafts.list.slice(removed.at)]);
              setAt(removed.at);
              setRemoved(null);
              say('');
            }}
          >
            {words.undo}
          </button>
        )}
      </div>
      <Said text={[said, keeping].filter(Boolean).join(' ')} />
      {task === 'make' ? (
        <Compose
          key={`${shown} ${all.length}`}
          assignment={one}
          change={(patch) => {
            if (patch.title !== undefined) say('');
            change((now) => {
              const list = now.list.length > 0 ? now.list : all;
              return { ...now, list: list.map((each, i) => (i === shown ? { ...each, ...patch } : each)) };
            });
          }}
        />
      ) : (
        <Class assignment={one} all={all} choose={choose} codes={codes} setCodes={setCodes} />
      )}
    </section>
  );
}

export default function Assignments() {
  const [opened, open] = useState<Assignment | null>(null);
  if (opened) return <Student assignment={opened} back={() => open(null)} />;
  if (asked === null) return <Lecturer doIt={open} />;
  const read = readLink(asked);
  if ('value' in read) return <Student assignment={read.value} />;
  return (
    <section className="work">
      <h2>{words.title}</h2>
      <Said text={words.refused(words.theLink, read.problem)} />
    </section>
  );
}
