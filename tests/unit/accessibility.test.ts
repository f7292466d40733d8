/** The accessibility report: every criterion of WCAG 2.2 A and AA once, in order, and no test named that is not there. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const report = readFileSync('docs/accessibility.md', 'utf8');
const [, levelA, levelAA] = report.split(/^## Level A{1,2}$/m);
const levels = ['Supports', 'Partially supports', 'Does not support', 'Not applicable'];

/** W3C Recommendation of 2024; 4.1.1 is obsolete there, and asked for by the VPAT. */
const criteria = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.1 4.1.2',
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};

test.each([
  ['A', levelA, criteria.A],
  ['AA', levelAA, criteria.AA],
])('level %s is told in full', (_, text, asked) => {
  const rows = [...text.matchAll(/^\| (\d\.\d\.\d+) [^|]+\| ([^|]+?) +\| ([^|]+?) +\|$/gm)];
  expect(rows.map(([, number]) => number).join(' ')).toBe(asked);
  for (const [, number, level, remark] of rows) {
    expect(levels, number).toContain(level);
    expect(remark.length, number).toBeGreaterThan(5);
    // What is met in part only is among the gaps at the top.
    if (level === 'Partially supports') expect(report.split('## Level A')[0]).toContain(`(${number})`);
  }
});

test('the tests that it names are there', () => {
  const named = new Set([...report.matchAll(/`([\w/-]+\.(?:spec|test)\.ts)`/g)].map(([, file]) => file));
  expect(named.size).toBeGreaterThan(8);
  for (const file of named) expect(existsSync(file.includes('/') ? file : `tests/browser/${file}`), file).toBe(true);
});
