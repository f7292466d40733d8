/** What a student hands in, as a text: how it is made and read. docs/decisions/0023-hand-in-codes.md */

import { count } from '../../charts/numbers.ts';
import { choice, list, number } from '../../core/codec.ts';
import { hashOf, pack, unpack } from '../packed.ts';
import { refusals } from '../words.ts';
import { flag, type Of, orNull, readJson, record, text } from './checked.ts';
import { formatNumber, limits } from './format.ts';

export const codeLimits = {
  name: 80,
  answer: 2000,
  /** Characters of one code. */
  code: 64_000,
  /** Bytes of what one stands for. */
  whole: 120_000,
  codes: 1000,
  /** Characters of all that is pasted or loaded together. */
  together: 20_000_000,
} as const;

const finite = number({ default: 0, min: -Number.MAX_VALUE, max: Number.MAX_VALUE });
const answers = (most: number) => list(text(codeLimits.answer), { default: [], minLength: 0, maxLength: most });

const metric = {
  name: text(60, /^[\w-]+$/, 'none'),
  source: choice(['paper', 'recorded', 'run'], 'run'),
  value: orNull(finite),
  text: text(80),
};
export type Metric = Of<typeof metric>;
export const metricsCodec = list(record<Metric>(metric), { default: [], minLength: 0, maxLength: 100 });

const made = {
  /** Made for this assignment; in the browser before; or recorded with the site. */
  how: choice(['made', 'kept', 'recorded'], 'recorded'),
  /** What it was asked for, as JSON; empty where that is not known. */
  params: text(20_000),
  backend: text(200),
  version: text(200),
  seconds: number({ default: 0, min: 0, max: 1e9 }),
  /** When its numbers were taken, as ISO 8601 has it. */
  at: text(30),
  /** Tells it from other runs. */
  id: text(20),
};
export type Made = Of<typeof made>;
export const madeCodec = record<Made>(made);

const handIn = {
  format: number({ default: 0, min: formatNumber, max: formatNumber }),
  /** Fingerprint. */
  assignment: text(11, /^[0-9a-z]{11}$/, '00000000000'),
  site: text(40),
  view: text(60, /^[\w-]+$/, 'cloud'),
  name: text(codeLimits.name),
  /** A number as text, or the place of an option, counted from 0; empty where none was made. */
  predictions: answers(limits.predictions),
  answers: answers(limits.questions),
  settings: text(limits.settings),
  seed: number({ default: 0, min: 0, max: 4294967295, integer: true }),
  /** Whether the predictions were fixed before the view was shown. */
  first: flag,
  run: orNull(madeCodec),
  metrics: metricsCodec,
};
export type HandIn = Of<typeof handIn>;
export const handInCodec = record<HandIn>(handIn);

const start = `DROPOUT-${formatNumber}.`;

/** `DROPOUT-1.<what is handed in>.<checksum>` */
export function codeOf(one: HandIn): string {
  const json = JSON.stringify(handInCodec.check(one).value);
  return `${start}${pack(json)}.${hashOf(json)}`;
}

export interface ReadCode {
  /** Null where it cannot be read. */
  readonly handIn: HandIn | null;
  /** Whether the checksum is that of what was read. */
  readonly intact: boolean;
  /** Why it cannot be read; empty where it can. */
  readonly problem: string;
  readonly code: string;
}

function readOne(given: string): ReadCode {
  // Mail programs break lines, and put a sign before each that they quote.
  const code = given.replace(/[\s>]+/g, '');
  const [, format, packed, sum] = /^DROPOUT-(\d{1,3})\.([\w-]*)\.?([0-9a-z]{11})?/.exec(code) ?? [];
  const refused = (problem: string): ReadCode => ({ handIn: null, intact: false, problem, code: code.slice(0, 200) });
  if (format !== String(formatNumber)) return refused(refusals.codeFormat(format?.slice(0, 3), formatNumber));
  if (packed.length > codeLimits.code) return refused(refusals.long(String(codeLimits.code)));
  const json = unpack(packed, codeLimits.whole);
  if (json === null) return refused(refusals.cutOff);
  const read = readJson(handInCodec, json);
  if ('problem' in read) return refused(read.problem);
  const intact = sum === hashOf(json);
  return { handIn: read.value, intact, problem: '', code: `${start}${packed}.${sum ?? ''}` };
}

export interface ReadCodes {
  readonly codes: readonly ReadCode[];
  /** A sentence about the whole; empty where there is nothing to say. */
  readonly problem: string;
}

/** Every code in a text, whatever stands around them. Never throws. */
export function readCodes(given: string): ReadCodes {
  if (given.length > codeLimits.together) return { codes: [], problem: refusals.long(count(codeLimits.together)) };
  const parts = given.split(/(?=DROPOUT-\d{1,3}\.)/).filter((part) => /^DROPOUT-\d{1,3}\./.test(part));
  if (parts.length === 0) return { codes: [], problem: refusals.noCode(start) };
  if (parts.length > codeLimits.codes)
    return { codes: [], problem: refusals.manyCodes(parts.length, codeLimits.codes) };
  return { codes: parts.map(readOne), problem: '' };
}
