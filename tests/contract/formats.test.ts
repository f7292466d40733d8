/** What goes in and out of every experiment as text: parameters, CSV, scripts, recorded runs. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkParams, codecsOf, problemWithRun } from '../../src/contract/check.ts';
import { commented, toCsv } from '../../src/contract/result/tidy.ts';
import type { Codec } from '../../src/core/codec.ts';
import { defaults } from '../../src/core/codec.ts';
import { asJson, evidenceOf } from './evidence.ts';
import { experiments } from './house.ts';
import { tinyParams } from './tiny.ts';

/** Texts of which many are a value of the codec, to go by what it says of its range. */
function textsFor({ range }: Codec<unknown>): fc.Arbitrary<string> {
  const numbers = [...range.matchAll(/(-?[\d.]+) to (-?[\d.]+)/g)].map(([, from, to]) => [Number(from), Number(to)]);
  const [min, max] = numbers.at(-1) ?? [0, 1];
  const words = range.match(/[a-z\d]+(?:,[a-z\d]+)*/gi) ?? [];
  const one = fc.oneof(
    fc.integer({ min: Math.ceil(min), max: Math.max(Math.ceil(min), Math.floor(max)) }).map(String),
    fc.double({ min, max, noNaN: true }).map(String),
    fc.constantFrom(...words, '', '-1', '1e99', 'NaN', '__proto__'),
  );
  return fc.oneof(
    one,
    fc.uniqueArray(one, { maxLength: 6 }).map((many) => many.join(',')),
  );
}

/** Lines of cells (RFC 4180, of which nothing here needs quotes). */
const cellsOf = (csv: string): string[][] =>
  csv
    .replace(/\r\n$/, '')
    .split('\r\n')
    .map((line) => line.split(','));

describe.each(experiments)('$id', (experiment) => {
  const { id, spec, recordings } = experiment;
  const codecs = codecsOf(spec);

  test('every parameter has a codec, a label and help, and its default is allowed', () => {
    expect(checkParams(spec, {})).toEqual({ params: defaults(codecs) });
    for (const [name, codec] of Object.entries(codecs)) {
      const label = (spec.parameters as Readonly<Record<string, { label: string; help: string }>>)[name];
      expect(label.label, name).not.toBe('');
      expect(label.help, name).toMatch(/\.$/);
      expect(codec.parse(codec.serialize(codec.default)), name).toEqual({ value: codec.default });
    }
  });

  test.each(Object.entries(codecs))('%s is read as it is written', (_, codec) => {
    fc.assert(
      fc.property(textsFor(codec), (text) => {
        const { value } = codec.parse(text);
        for (const again of [codec.parse(codec.serialize(value)), codec.check(value), codec.check(asJson(value))]) {
          expect(again.problem).toBeUndefined();
          expect(codec.equals(again.value, value)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('what is no result is refused, in a sentence', async () => {
    const { run } = await evidenceOf(experiment);
    expect(spec.problemWith(run.result)).toBeNull();
    for (const value of [null, undefined, 7, 'result', [], {}]) expect(spec.problemWith(value)).toMatch(/\w/);
    const result = run.result as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(result)) {
      if (typeof value !== 'object' || value === null) continue;
      expect(spec.problemWith({ ...result, [name]: 'x' }), name).toMatch(/\w/);
    }
  });

  test('CSV has cells for every head, each a word or a number', async () => {
    const { recorded, run, partial } = await evidenceOf(experiment);
    for (const result of [recorded.result, run.result, partial]) {
      const [head, ...lines] = cellsOf(toCsv(spec.result, result));
      expect(new Set(head).size).toBe(head.length);
      expect(lines.length).toBeGreaterThan(3);
      for (const cells of lines) {
        expect(cells.length).toBe(head.length);
        for (const cell of cells) {
          expect(cell).toMatch(/^([a-z][\w -]*|-?\d+(\.\d+)?(e-?\d+)?|)$/i);
          expect(cell).not.toMatch(/^(NaN|Infinity|undefined|null)$/);
        }
      }
    }
  });

  test('CSV is read by whoever passes over comments, as pandas does with comment="#"', async () => {
    const { recorded } = await evidenceOf(experiment);
    const csv = toCsv(spec.result, recorded.result);
    const about = ['A view', 'settings, with commas; and a\nnewline', 'https://a.example/?v=1#sampling'];
    const file = commented(about, csv);
    expect(file.split('\r\n').slice(0, 3)).toEqual(about.map((line) => `# ${line.replace('\n', ' ')}`));
    // Pandas takes nothing of a line from the sign on, and then leaves out what is empty.
    const lines = file.split('\r\n').map((line) => line.split('#')[0]);
    expect(lines.filter(Boolean).join('\r\n')).toBe(csv.trimEnd());
  });

  test('the script is Python, for every recorded setting and others', async () => {
    const script = await (await experiment.view()).pytorch();
    const usual = defaults(codecs);
    const asked = [
      usual,
      tinyParams(experiment),
      ...recordings.list.map(({ params }) => ({ ...usual, ...(params as object) })),
    ];
    const texts = [...new Set(asked.map(script))];
    const compile = 'import json, sys\nfor text in json.load(sys.stdin): compile(text, "script", "exec")';
    const { status, stderr, error } = spawnSync(process.env.PYTHON || 'python3', ['-c', compile], {
      input: JSON.stringify(texts),
      encoding: 'utf8',
    });
    expect({ status, stderr, error }).toEqual({ status: 0, stderr: '', error: undefined });
    await expect(script(usual)).toMatchFileSnapshot(`scripts/${id}.py`);
  });

  test('what is recorded is a run of it', () => {
    for (const { name, params } of recordings.list) {
      expect(checkParams(spec, params)).toHaveProperty('params');
      const file = `public/recorded/${name}.json`;
      expect(existsSync(file), name).toBe(true);
      expect(problemWithRun(spec, JSON.parse(readFileSync(file, 'utf8'))), name).toBeNull();
    }
  });
});
