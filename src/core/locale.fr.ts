import type { Language } from './languages.ts';

export const language: Language = 'fr';
export const locale = 'fr';
