import { existsSync } from 'node:fs';
import type { Plugin } from 'vite';
import { type Language, languages } from '../core/languages.ts';

/** The language of a build, which is its mode: `vite build --mode de`. English for any other. */
export const languageOf = (mode: string): Language => languages.find((one) => one === mode) ?? 'en';

/**
 * Takes `words.de.ts` where `words.ts` is asked for and the language is German, as the compiler's `moduleSuffixes` does
 * (src/app/tsconfig.de.json).
 */
export const languagePlugin = (language: Language): Plugin => ({
  name: 'language',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (language === 'en' || source.includes('node_modules')) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    const inLanguage = found?.id.replace(/\.tsx?$/, `.${language}$&`);
    return inLanguage && inLanguage !== found?.id && existsSync(inLanguage) ? inLanguage : null;
  },
});
