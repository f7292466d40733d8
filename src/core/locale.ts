import type { Language } from './languages.ts';

/** The language of the words beside this file (docs/decisions/0025-languages.md). */
export const language: Language = 'en';
/** How numbers, plurals and lists are written. British English has no comma before the last "and". */
export const locale = 'en-GB';
