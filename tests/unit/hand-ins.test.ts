/** Assignments and codes: their texts, what is refused, and what is found when a code is opened. */
import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { amountOf, factorOf, unitOf } from '../../src/classroom/assignments/amounts.ts';
import { codeLimits, codeOf, type HandIn, handInCodec, readCodes } from '../../src/classroom/assignments/code.ts';
import {
  assignmentCodec,
  fileOf,
  fingerprintOf,
  forStudents,
  newQuestion,
  readAssignment,
  readLink,
} from '../../src/classroom/assignments/format.ts';
import { checkCodes, fixedSettings } from '../../src/classroom/assignments/marks.ts';
import { problemWithPrediction } from '../../src/classroom/assignments/progress.ts';
import { comparable, spreadsOf } from '../../src/classroom/assignments/tally.ts';
import { csvOf } from '../../src/classroom/csv.ts';
import { hashOf, pack, unpack } from '../../src/classroom/packed.ts';
import { readSettings, withSettings } from '../../src/classroom/settings.ts';
import { assignment, handIn } from './made-up-class.ts';

const read = (...handIns: readonly HandIn[]) => readCodes(handIns.map(codeOf).join('\n')).codes;
const marksOf = (...handIns: readonly HandIn[]) =>
  checkCodes(assignment, read(...handIns)).map(({ told }) => told.map(({ mark }) => mark));

test('any text survives packing, and any hand-in its code', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const well = text.replace(/\p{Surrogate}/gu, '?');
      expect(unpack(pack(well), 1e6)).toBe(well);
    }),
  );
  const texts = fc.string({ unit: 'grapheme', maxLength: 60 });
  const metric = fc.record({
    name: fc.stringMatching(/^[\w-]{1,20}$/),
    source: fc.constantFrom('run' as const, 'recorded' as const),
    value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
    text: texts,
  });
  fc.assert(
    fc.property(
      fc.array(texts, { maxLength: 8 }),
      texts,
      fc.array(metric, { maxLength: 10 }),
      (answers, name, metrics) => {
        const one = handIn(3, { answers, predictions: answers, name, metrics });
        const [{ handIn: again, intact, problem }] = read(one);
        expect([again, intact, problem]).toEqual([one, true, '']);
      },
    ),
  );
});

test('a code is found in mails that quote it, and with its lines broken', () => {
  const broken = codeOf(handIn(1)).replace(/.{60}/g, '$&\n> ');
  const { codes, problem } = readCodes(`Dear teacher,\n${broken}\nRegards, Ann\n\n${codeOf(handIn(2))}Bob`);
  expect(problem).toBe('');
  expect(codes.map(({ handIn, intact }) => [handIn?.name, intact])).toEqual([
    ['Student 1', true],
    ['Student 2', true],
  ]);
});

test('what is hostile is refused with a sentence', () => {
  const zeros = deflateSync(new Uint8Array(50_000_000));
  const bomb = Buffer.from(zeros).toString('base64url');
  const started = performance.now();
  expect(unpack(bomb, codeLimits.whole)).toBeNull();
  expect(performance.now() - started).toBeLessThan(500);
  const problemOf = (code: string) => readCodes(code).codes[0]?.problem ?? readCodes(code).problem;
  const packed = (value: unknown) => {
    const json = typeof value === 'string' ? value : JSON.stringify(value);
    return `DROPOUT-1.${pack(json)}.${hashOf(json)}`;
  };
  expect(problemOf(`DROPOUT-1.${bomb}.00000000000`)).toMatch(/longer than|cut off/);
  expect(problemOf('<script>alert(1)</script>')).toMatch(/there is no code in it/);
  expect(problemOf('DROPOUT-2.abc.00000000000')).toBe('its format, 2, is not 1');
  expect(problemOf(packed({ ...handIn(1), format: 2 }))).toMatch(/format/);
  expect(problemOf(packed('{"__proto__":{"polluted":1}}'))).toMatch(/"__proto__" is not a setting/);
  expect(problemOf(packed(`{"constructor":{"prototype":{"polluted":1}}}`))).toMatch(/"constructor" is not a setting/);
  expect(problemOf(packed({ ...handIn(1), metrics: [{ name: '__proto__ x', value: 1 }] }))).toMatch(/metrics/);
  expect(problemOf(packed('[1,2'))).toBe('it is not JSON');
  expect(problemOf('x'.repeat(codeLimits.together + 1))).toMatch(/longer than 20,000,000 characters/);
  expect(problemOf('DROPOUT-1.a.'.repeat(1001))).toMatch(/allowed are 1000/);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  const bad = (text: string) => (readAssignment(text) as { problem?: string }).problem;
  expect(bad('<html>')).toBe('it is not JSON');
  expect(bad('{"__proto__":{"a":1}}')).toMatch(/__proto__/);
  expect(bad(fileOf({ ...assignment, format: 2 }))).toMatch(/format/);
  expect(bad(fileOf({ ...assignment, view: 'nowhere' }))).toMatch(/none of this site/);
  expect(bad(fileOf({ ...assignment, view: 'cloud' }))).toMatch(/trains nothing/);
  expect(bad('x'.repeat(64_001))).toMatch(/longer/);
  expect(readLink('AAAA')).toEqual({ problem: expect.stringMatching(/cut off/) });
});

test('students get an assignment without the answers that are not for them, and it has the same fingerprint', () => {
  const shown = { ...newQuestion, label: 'And?', expected: 'So.', shown: true };
  const whole = { ...assignment, questions: [...assignment.questions, shown] };
  const theirs = readLink(pack(JSON.stringify(forStudents(whole))));
  expect(theirs).toEqual({ value: forStudents(whole) });
  expect(JSON.stringify(theirs)).not.toContain('Averaging');
  expect(JSON.stringify(theirs)).toContain('So.');
  expect(fingerprintOf(forStudents(whole))).toBe(fingerprintOf(whole));
  expect(fingerprintOf({ ...whole, title: 'Other' })).not.toBe(fingerprintOf(whole));
  expect(readAssignment(fileOf(whole))).toEqual({ value: whole });
  expect(assignmentCodec.check(whole).problem).toBeUndefined();
});

test('each thing that is not in order gets its mark', () => {
  expect(marksOf(handIn(1))).toEqual([['complete']]);
  expect(marksOf(handIn(1, { settings: `${handIn(1).settings}&data=circles` }))[0]).toContain('other settings');
  expect(marksOf(handIn(1, { settings: `${handIn(1).settings}&budget=paper` }))[0]).toContain('other settings');
  // Free, but not what the run was asked for.
  expect(marksOf(handIn(1, { settings: handIn(1).settings.replace('steps=100', 'steps=200') }))[0]).toContain(
    'other settings',
  );
  expect(marksOf(handIn(1, { seed: 77 }))[0]).toContain('other settings');
  expect(marksOf(handIn(1, { settings: 'nonsense=1' }))[0]).toContain('other settings');
  expect(marksOf(handIn(1, { assignment: '00000000001' }))).toEqual([['other assignment']]);
  expect(marksOf(handIn(1, { answers: [' '] }))).toEqual([['incomplete']]);
  expect(marksOf(handIn(1, { metrics: [] }))).toEqual([['incomplete']]);
  expect(marksOf(handIn(1, { run: null }))).toEqual([['incomplete']]);
  const run = handIn(1).run!;
  expect(marksOf(handIn(1, { run: { ...run, how: 'kept' } }))).toEqual([['earlier run']]);
  expect(marksOf(handIn(1, { run: { ...run, how: 'recorded', params: '' } }))).toEqual([
    ['incomplete', 'recorded run'],
  ]);
  expect(marksOf(handIn(1), handIn(1))).toEqual([['complete']]);
  expect(marksOf(handIn(1), handIn(1, { name: 'Else' }))).toEqual([['duplicate'], ['duplicate']]);
  expect(marksOf(handIn(1), handIn(2, { name: 'student 1' }))).toEqual([['duplicate'], ['duplicate']]);
});

test('a code that was changed by hand is flagged or cannot be read', () => {
  const code = codeOf(handIn(4));
  fc.assert(
    fc.property(fc.nat(code.length - 13), fc.constantFrom('A', 'z', '0', '-'), (at, letter) => {
      const place = 10 + (at % (code.length - 22));
      if (code[place] === letter || code[place] === '.') return;
      const [one] = readCodes(code.slice(0, place) + letter + code.slice(place + 1)).codes;
      expect(one.handIn === null || !one.intact || handInCodec.equals(one.handIn, handIn(4))).toBe(true);
    }),
    { numRuns: 300 },
  );
  const json = JSON.stringify(handInCodec.check(handIn(4)).value);
  const forged = `DROPOUT-1.${pack(json.replace('Student 4', 'Student 5'))}.${hashOf(json)}`;
  const [row] = checkCodes(assignment, readCodes(forged).codes);
  expect(row.told[0].mark).toBe('altered');
  expect(readCodes(code.slice(0, -30)).codes[0].problem).toMatch(/cut off/);
});

test('what is locked or hidden is fixed, and “More” stands for what is in it', () => {
  expect(fixedSettings(assignment)).toEqual(['data', 'budget']);
  expect(fixedSettings({ ...assignment, hide: ['more', 'train'] })).toEqual(
    expect.arrayContaining(['noise', 'layers']),
  );
  expect(fixedSettings({ ...assignment, hide: ['more'] })).not.toContain('seed');
  expect(fixedSettings({ ...assignment, hide: ['more'], ownSeed: false })).toContain('seed');
});

test('settings of every part are read, without what is about the frame', () => {
  expect(readSettings('thinned', '?v=1&data=circles&p=0.3').values).toMatchObject({ data: 'circles', dropout: 0.3 });
  expect(readSettings('theorem', '?along=x').problems).toHaveLength(1);
  expect(withSettings('thinned', '?v=1&theme=dark&hide=more&rates=0,0.5&autoplay=1', { lock: 'data,map' })).toBe(
    'v=1&rates=0,0.5&lock=data,map',
  );
  expect(withSettings('thinned', '?v=1&theme=dark')).toBe('');
});

test('numbers are compared as the view writes them', () => {
  expect(amountOf({ value: 0.972, text: '97.2\u00a0%' })).toBeCloseTo(97.2);
  expect(amountOf({ value: 0, text: '0.0 %' })).toBe(0);
  expect(factorOf({ value: -0.0012, text: '−0.12' })).toBe(100);
  expect(factorOf({ value: 0.4059, text: '0.4059' })).toBe(1);
  // A point before three digits may separate thousands in another language: it is tried, and does not win.
  for (const value of [1.0066, 1.0069, 1.007, 1.0073]) expect(factorOf({ value, text: '1.007' })).toBe(1);
  expect(factorOf({ value: 1007, text: '1.007' })).toBe(1);
  expect(unitOf({ value: 1, text: '0.4059 nats' })).toBe('nats');
  expect([unitOf({ value: 1, text: '97.2\u00a0%' }), unitOf({ value: 1, text: '50.0 % exactly 0' })]).toEqual([
    '%',
    '%',
  ]);
  const asked = assignment.predictions[0];
  expect(['', '50', '101', 'x', '50,5'].map((given) => problemWithPrediction(asked, given))).toEqual([
    'empty',
    null,
    'outside',
    'no number',
    null,
  ]);
});

test('no cell of a CSV is taken for a formula, and quotes are kept', () => {
  expect(csvOf([['=1+1', 'a "b", c', null, -1.5, 'x\ny']])).toBe('\'=1+1,"a ""b"", c",,-1.5,"x\ny"\r\n');
});

test('two hundred codes are read and checked in a fraction of two seconds', () => {
  const text = Array.from({ length: 200 }, (_, i) => codeOf(handIn(i))).join('\n');
  const started = performance.now();
  const rows = checkCodes(assignment, readCodes(text).codes);
  const spreads = spreadsOf(assignment, comparable(rows));
  const took = performance.now() - started;
  expect(rows.every(({ told }) => told[0].mark === 'complete')).toBe(true);
  expect(spreads.map(({ name, amounts }) => [name, amounts.length])).toEqual([
    ['accuracy-scaled', 200],
    ['accuracy-single', 200],
  ]);
  expect(took).toBeLessThan(1500);
  console.info(`200 codes: ${took.toFixed(0)} ms, ${Math.round(text.length / 200)} characters each`);
});
