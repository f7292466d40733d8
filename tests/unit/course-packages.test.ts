/** Plans and assignments for learning platforms: what is in a package, and what the framed page tells it. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test, vi } from 'vitest';
import { framedAddress } from '../../src/classroom/assignments/assignment-package.tsx';
import { codeOf } from '../../src/classroom/assignments/code.ts';
import { type Assignment, limits, linkOf, newPrediction, newQuestion } from '../../src/classroom/assignments/format.ts';
import {
  countJudged,
  expectedHash,
  isAnswered,
  isPredicted,
  withExpected,
} from '../../src/classroom/assignments/judged.ts';
import { newProgress } from '../../src/classroom/assignments/progress.ts';
import { itemsOf, toldOf } from '../../src/classroom/assignments/told.ts';
import { unpack } from '../../src/classroom/packed.ts';
import { unpackPlan } from '../../src/classroom/plans/pack.ts';
import { emptyPlan, most, newText, newView } from '../../src/classroom/plans/plan.ts';
import { presentedAt } from '../../src/classroom/plans/plan-package.tsx';
import { plainFrame } from '../../src/figure/embed-snippet.ts';
import { type Activity, scormPackage } from '../../src/scorm/package.ts';
import { handIn, assignment as made } from './made-up-class.ts';

beforeAll(() => {
  vi.stubGlobal('document', { baseURI: 'https://a.example/site/' });
});

const number = (expected: string) => ({ ...newQuestion, kind: 'number', expected }) as const;
const choice = (expected: string) => ({ ...newQuestion, kind: 'choice', options: ['One', 'Both'], expected }) as const;
const assignment: Assignment = { ...made, questions: [...made.questions, number('0.50'), choice('both')] };

test('a number is right where it rounds to the one expected, a choice where it is the option; the rest is not judged', () => {
  for (const [expected, right, wrong] of [
    ['0.5', ['.5', '0.45', '0.55', '0,5'], ['0.44', '0.56', '', 'half']],
    ['0.50', ['0.504'], ['0.51']],
    ['20', ['20', '20.4', '19.5'], ['19', '21']],
    ['1,048,576', ['1048576', '1,048,576'], ['1048577']],
    ['0', ['0', '-0.5'], ['1']],
    ['-2.0', ['-2.04'], ['2', '-2.1']],
  ] as const) {
    expect(right.map((given) => isAnswered(number(expected), given))).toEqual(right.map(() => true));
    expect(wrong.map((given) => isAnswered(number(expected), given))).toEqual(wrong.map(() => false));
  }
  expect([isAnswered(choice(' BOTH '), '1'), isAnswered(choice('both'), '0')]).toEqual([true, false]);
  const unjudged = [number(''), number('about five'), choice('neither'), choice(''), { ...newQuestion, expected: 'x' }];
  expect(unjudged.map((asked) => isAnswered(asked, '5'))).toEqual(unjudged.map(() => null));
  const [, which] = made.predictions;
  expect(['0', '1', ''].map((given) => isPredicted(which, given))).toEqual([true, false, false]);
  expect([isPredicted({ ...which, right: -1 }, '0'), isPredicted({ ...newPrediction, right: 0 }, '5')]).toEqual([
    null,
    null,
  ]);
  expect(countJudged(assignment)).toBe(3);
});

test('what is expected goes into the frame’s hash where a score needs it, and never into the link', () => {
  const [code, right] = (['code', 'right'] as const).map((rule) => new URL(framedAddress(assignment, rule)));
  expect(code.href).toBe(linkOf(assignment));
  expect([right.search, right.hash]).toEqual([code.search, expectedHash(assignment)]);
  const link = unpack(code.searchParams.get('assignment') ?? '', limits.file) ?? '';
  expect(link).toContain('"expected":""');
  expect(link).not.toContain('0.50');
  // Texts are read by people alone.
  expect(unpack(right.hash.split('=')[1], limits.file)).not.toContain('Averaging');
  const students: Assignment = {
    ...assignment,
    predictions: assignment.predictions.map((one) => ({ ...one, right: -1 })),
    questions: assignment.questions.map((one) => ({ ...one, expected: '' })),
  };
  expect(countJudged(withExpected(students, right.hash))).toBe(3);
  for (const hostile of [
    '#expected=',
    '#expected=%00',
    '#expected=e30',
    `#expected=${'A'.repeat(9000)}`,
    '#assignments',
  ])
    expect(withExpected(students, hostile)).toBe(students);
});

test('predictions and answers are told as a platform takes them', () => {
  const [one, which, why, half, both] = itemsOf(
    assignment,
    handIn(0, { predictions: ['8e1', '1'], answers: [`${'🎲'.repeat(127)}a🎲`, '1e30', '0'] }),
  );
  expect(one).toEqual({ id: 'prediction-1', kind: 'number', given: '80', right: null });
  expect(which).toEqual({ id: 'prediction-2', kind: 'choice', given: 'b', right: false });
  expect(why).toEqual({ id: 'answer-1', kind: 'text', given: `${'🎲'.repeat(127)}a`, right: null });
  expect(half).toEqual({ id: 'answer-2', kind: 'text', given: '1e30', right: false });
  expect(both).toEqual({ id: 'answer-3', kind: 'choice', given: 'a', right: false });
  const empty = itemsOf(assignment, handIn(0, { predictions: ['', ''], answers: ['', ' \n', ''] }));
  expect(empty.map(({ kind, given }) => [kind, given])).toEqual(
    ['number', 'choice', 'text', 'number', 'choice'].map((kind) => [kind, '']),
  );
});

test('how far a student is, and whether the code has a mark', () => {
  const begun = newProgress(assignment, 0.5);
  const stageOf = (patch: object, code = '') => {
    const { stage, done, of } = toldOf(assignment, { ...begun, ...patch }, code, '');
    return [stage, done, of];
  };
  const { run, metrics, answers } = handIn(0);
  expect(stageOf({})).toEqual(['predict', 0, 6]);
  expect(stageOf({ predictions: ['200', '1'] })).toEqual(['predict', 1, 6]);
  const fixed = { predictions: ['20', '1'], fixed: true };
  expect(stageOf(fixed)).toEqual(['run', 2, 6]);
  expect(stageOf({ ...fixed, run: { ...run, how: 'recorded' } })).toEqual(['run', 2, 6]);
  expect(stageOf({ ...fixed, run, metrics, answers })).toEqual(['answer', 4, 6]);
  expect(stageOf({ ...fixed, run, metrics, answers: ['a', '1', '0'] })).toEqual(['code', 6, 6]);

  const ofCode = (patch: object) => toldOf(made, begun, codeOf(handIn(0, patch)), expectedHash(made));
  expect(ofCode({})).toMatchObject({ stage: 'made', unmarked: true, why: '' });
  expect(ofCode({}).items.map(({ right }) => right)).toEqual([null, true, null]);
  expect(ofCode({ answers: [''], run: null })).toMatchObject({ unmarked: false, why: 'Missing: 1 answer, 1 run.' });
});

test('a packed plan has nothing that is for the lecturer alone; a file of the site is named', () => {
  const note = 'For me alone.';
  const plan = { ...emptyPlan, before: 'Read this.', scenes: [{ ...newView('mstd'), note }, newText] };
  const { href, search, hash } = new URL(presentedAt(plan, { kind: 'own', id: '1' }));
  expect([href.split('?')[0], search]).toEqual(['https://a.example/site/classroom/', '?present=1']);
  expect(unpackPlan(hash.replace('#plan=', ''))).toEqual({
    plan: { ...emptyPlan, scenes: [newView('mstd'), newText] },
  });
  expect(presentedAt(plan, { kind: 'file', name: 'week-3.json' })).toBe(
    'https://a.example/site/classroom/?plan=week-3.json&present=1#plans',
  );
  const long = Array.from({ length: 9 }, (_, i) => ({ ...newText, text: String.fromCharCode(...noise(4000, i)) }));
  expect(presentedAt({ ...plan, scenes: long }, { kind: 'own', id: '1' }).length).toBeGreaterThan(most.link);
});

/** Letters that cannot be packed. */
function* noise(count: number, seed: number): Generator<number> {
  let state = seed + 1;
  for (let i = 0; i < count; i += 1) {
    state = (state * 48271) % 2147483647;
    yield 0x100 + (state % 0x200);
  }
}

test('a hostile title stays in its place in every kind of package', async () => {
  const title = '</title><script>alert(1)</script>"&';
  const address = 'https://a.example/classroom/?present=1#plan=x"><script>';
  const kinds = ['run', 'minute', 'scenes', 'code', 'right'] as const satisfies readonly Activity['completed'][];
  for (const completed of kinds) {
    const frame = plainFrame(address, title, 660);
    const file = scormPackage({ name: 'plan', title, address, link: address, frame, completed });
    const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const [page, manifest] = ['index.html', 'imsmanifest.xml'].map((name) => strFromU8(files[name]));
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain(`data-completed="${completed}"`);
    expect(manifest).not.toContain('<script');
    expect(manifest).toMatch(/<manifest identifier="dropout-cloud-plan-[0-9a-f]{8}"/);
    expect(page).toMatch(/<p role="status">This activity is complete when [^<]+<\/p>/);
  }
});
