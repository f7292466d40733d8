/** Lecture plans: their format, links and files, and what is refused. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { KeyValues } from '../../src/state/kept.ts';

vi.stubGlobal('document', { baseURI: 'https://a.example/dropout/' });
vi.stubGlobal('location', new URL('https://a.example/dropout/classroom/'));

const { most, readPlan, readPlanText, writtenPlan } = await import('../../src/classroom/plans/plan.ts');
type Plan = import('../../src/classroom/plans/plan.ts').Plan;
const { packPlan, planText, unpackPlan, fileName } = await import('../../src/classroom/plans/pack.ts');
const { createKeptPlans, mostPlans } = await import('../../src/classroom/plans/kept-plans.ts');
const { samples } = await import('../../src/classroom/plans/samples.ts');
const { readViewLink, settingsIn } = await import('../../src/classroom/plans/settings.ts');
const { changed: edited, inserted, moved, removed, rowsOf } = await import('../../src/classroom/plans/rows.ts');
const { readPlace, writePlace } = await import('../../src/classroom/plans/place.ts');
const { siteViews } = await import('../../src/classroom/views.ts');

const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength });
const spoken = {
  heading: text(most.heading),
  question: text(most.question),
  note: text(200),
  minutes: fc.integer({ min: 0, max: 480 }).map((half) => half / 2),
};
const scene = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), ...spoken, text: text(200) }),
  fc.record({
    kind: fc.constant('view' as const),
    ...spoken,
    view: fc.constantFrom(...siteViews.map(({ id }) => id)),
    settings: fc.constantFrom('', 'dropout=0.3', 'dropout=0.3&seed=7&hide=backend,more&lock=dropout'),
    ask: fc.boolean(),
    whole: fc.boolean(),
  }),
);
const anyPlan: fc.Arbitrary<Plan> = fc.record({
  title: text(most.title),
  goals: fc.array(text(60), { maxLength: most.goals }),
  before: text(200),
  scenes: fc.array(scene, { maxLength: 8 }),
});

describe('a plan', () => {
  test('comes back from a link and from a file as it was', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const code = packPlan(plan);
        if (code.length <= most.link) expect(unpackPlan(code)).toEqual({ plan });
        expect(code).toMatch(/^[\w-]*$/);
        expect(readPlanText(planText(plan))).toEqual({ plan });
      }),
      { numRuns: 60 },
    );
  });

  test('of any origin is read or refused in a sentence, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (given) => {
        for (const read of [readPlanText(given), unpackPlan(given)])
          if ('problem' in read) expect(read.problem).toMatch(/\w/);
      }),
    );
    fc.assert(
      fc.property(fc.anything(), (value) => {
        readPlan(value);
      }),
    );
  });

  const [{ plan }] = samples;
  const changed = (change: object) => readPlan({ ...writtenPlan(plan), ...change });
  const withScene = (change: object) => changed({ scenes: [{ kind: 'view', view: 'cloud', ...change }] });
  test.each([
    [changed({ format: 'slides' }), 'its format “slides” is unknown; allowed is dropout-cloud-plan'],
    [changed({ version: 2 }), 'its version “2” is unknown; allowed is 1'],
    [
      changed({ titel: 'x' }),
      'the plan has the field “titel”; allowed are format, version, title, goals, before, scenes',
    ],
    [changed({ title: 'x'.repeat(121) }), /^title “x+…” has 121 characters; allowed are 0 to 120$/],
    [changed({ goals: 'none' }), 'goals “none” is no list; allowed is a list of 0 to 10'],
    [changed({ scenes: Array(1000).fill({ kind: 'text' }) }), 'scenes has 1000 entries; allowed are 0 to 60'],
    [changed({ scenes: [null] }), 'scene 1: its kind “undefined” is unknown; allowed are view, text'],
    [withScene({ view: 'nothing' }), 'scene 1: there is no view “nothing” on this site'],
    [withScene({ view: '__proto__' }), 'scene 1: there is no view “__proto__” on this site'],
    [withScene({ settings: 'dropout=2' }), /^scene 1: dropout "2" is outside the allowed range, 0 to 0\.9$/],
    [
      withScene({ settings: 'dropuot=0.2' }),
      /^scene 1: “dropuot” is no setting of the view cloud; allowed are .*dropout/,
    ],
    [withScene({ settings: 'predict=1' }), /^scene 1: “predict” is no setting/],
    [withScene({ settings: 'seed=1&seed=2' }), 'scene 1: seed is given more than once; allowed is once'],
    [
      withScene({ view: 'thinned', settings: 'step=five' }),
      /^scene 1: step "five" is unknown; allowed are whole, draw, drop, test$/,
    ],
    [withScene({ ask: 1 }), 'scene 1: ask “1” is unknown; allowed are true, false'],
    [withScene({ minutes: -5 }), 'scene 1: minutes “-5” is outside the allowed range, 0 to 240'],
    [withScene({ minutes: 'five' }), 'scene 1: minutes “five” is outside the allowed range, 0 to 240'],
    [withScene({ text: 'x' }), /^scene 1 has the field “text”; allowed are kind, heading, view/],
    [readPlan([]), /^the plan “\[\]” is no object/],
    [readPlanText('<!doctype html>'), /^it begins with “<!doctype html>” and is not JSON/],
    [readPlanText('x'.repeat(most.file + 1)), 'it has 400001 characters; allowed are 0 to 400000'],
    [unpackPlan('A'.repeat(most.link + 1)), 'it has 8001 characters; allowed are 0 to 8000'],
    [unpackPlan('%%%'), /^it was cut off or altered/],
    [unpackPlan(packPlan(plan).slice(0, -9)), /^it was cut off or altered/],
  ])('that is wrong is refused: %#', (read, problem) => {
    expect(read).toEqual({ problem: typeof problem === 'string' ? problem : expect.stringMatching(problem) });
  });

  test('may hold markup as text', () => {
    const heading = '<img src=x onerror=alert(1)>';
    expect(withScene({ heading })).toMatchObject({ plan: { scenes: [{ heading }] } });
    expect(fileName('<script>/../Übung 1')).toBe('script-ubung-1.json');
    expect(fileName('…')).toBe('plan.json');
  });
});

test('scenes keep their keys when they move, and come back to their place', () => {
  const [, { plan }] = samples;
  const rows = rowsOf(plan);
  const down = moved(rows, 2, 1);
  expect(down.map(({ key }) => key).slice(0, 5)).toEqual([0, 1, 3, 2, 4]);
  expect(moved(down, 3, -1)).toEqual(rows);
  expect(moved(rows, 0, -1)).toBe(rows);
  expect(moved(rows, rows.length - 1, 1)).toBe(rows);
  expect(inserted(removed(rows, 4), 4, rows[4].scene, rows[4].key)).toEqual(rows);
  const more = inserted(rows, 1, rows[0].scene);
  expect(new Set(more.map(({ key }) => key)).size).toBe(rows.length + 1);
  expect(edited(rows, 1, { note: 'new' })[1].scene.note).toBe('new');
  const full = Array.from({ length: most.scenes }, (_, key) => ({ key, scene: rows[0].scene }));
  expect(inserted(full, 0, rows[0].scene)).toBe(full);
});

test('every place has an address, and what leads nowhere is no place', () => {
  const sources = [
    { kind: 'none' },
    { kind: 'own', id: 'a&b' },
    { kind: 'sample', id: 'lab' },
    { kind: 'file', name: 'plans/week 3.json' },
    { kind: 'link', code: 'a-_b' },
  ] as const;
  for (const source of sources) {
    for (const [scene, sheets] of source.kind === 'none'
      ? [[0, false] as const]
      : [[0, true] as const, [3, false] as const]) {
      const place = { source, scene, sheets };
      const { search, hash } = new URL(writePlace(place), 'https://a.example/classroom/');
      expect(readPlace(search, hash)).toEqual(place);
    }
  }
  expect(readPlace('?present=-2&sample=lab', '')).toMatchObject({ scene: 0 });
  expect(readPlace('?present=x&sheets=2', '#plans')).toMatchObject({
    source: { kind: 'none' },
    scene: 0,
    sheets: false,
  });
});

describe('a link to a view', () => {
  const site = 'https://a.example/dropout/';
  test.each([
    [`${site}view/thinned/?v=1&step=whole&predict=1`, { view: 'thinned', settings: 'step=whole', ask: true }],
    [`${site}?v=1&dropout=0.3&theme=dark#sampling`, { view: 'sampling', settings: 'dropout=0.3', ask: false }],
    [`${site}?embed=1&view=mstd&axes=linear`, { view: 'mstd', settings: 'axes=linear', ask: false }],
    [`${site}priors/#noises`, { view: 'noises', settings: '', ask: false }],
  ])('is understood: %s', (link, read) => expect(readViewLink(link)).toEqual(read));
  test.each([
    ['sampling', /^“sampling” is no link; allowed is the whole address of a view/],
    ['javascript:alert(1)', /leads to no view; allowed are links to cloud, /],
    [`${site}view/nothing/`, /leads to no view/],
    [
      `${site}view/sampling/?dropout=9`,
      /^The link cannot be used: dropout "9" is outside the allowed range, 0 to 0\.9\.$/,
    ],
  ])('is refused: %s', (link, problem) =>
    expect(readViewLink(link)).toEqual({ problem: expect.stringMatching(problem) }),
  );
  test('what a frame tells is kept without what the plan says itself', () => {
    expect(settingsIn('?v=1&theme=projector&dropout=0.3&predict=1&lock=dropout').settings).toBe(
      'dropout=0.3&lock=dropout',
    );
  });
});

describe('plans kept in the browser', () => {
  const storage = () => {
    const kept = new Map<string, string>();
    const values: KeyValues & Pick<Storage, 'length' | 'key'> = {
      get length() {
        return kept.size;
      },
      key: (i) => [...kept.keys()][i] ?? null,
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
    return values;
  };
  const [{ plan }] = samples;

  test('never take the place of another', () => {
    const values = storage();
    const plans = createKeptPlans(() => values);
    for (let i = 0; i < 3; i++) plans.add(plan);
    const titles = plans.list().map(({ read }) => 'plan' in read && read.plan.title);
    expect(titles).toEqual([`${plan.title} (3)`, `${plan.title} (2)`, plan.title]);
    const [{ id }] = plans.list();
    const undo = plans.remove(id);
    expect(plans.list()).toHaveLength(2);
    undo();
    expect(plans.list()).toHaveLength(3);
    for (let i = 3; i < mostPlans; i++) plans.add(plan);
    expect(plans.add(plan)).toEqual({ problem: expect.stringContaining('allowed are 0 to 50') });
  });

  test('that are damaged are told of and stay', () => {
    const values = storage();
    const plans = createKeptPlans(() => values);
    plans.add(plan);
    const key = values.key(0) ?? '';
    values.setItem(key, '{');
    expect(plans.list()).toEqual([{ id: expect.anything(), read: { problem: expect.stringContaining('not JSON') } }]);
    expect(values.getItem(key)).toBe('{');
  });

  test('where there is no storage, say so', () => {
    const plans = createKeptPlans(() => {
      throw new Error('SecurityError');
    });
    expect(plans.list()).toEqual([]);
    expect(plans.add(plan)).toEqual({ problem: expect.stringContaining('save it as a file') });
  });
});
