import { existsSync } from 'node:fs';
import type { Plugin } from 'vite';
import { type Language, languages } from '../core/languages.ts';

/** The language of a build, which is its mode: `vite build --mode de`. English for any other. */
export const languageOf = (mode: string): Language => languages.find((one) => one === mode) ?? 'en';

/** Between a file's name and its ending: "words.ts", "words.de.ts". */
export const suffixOf = (language: Language): string => (language === 'en' ? '' : `.${language}`);

/** The file of a language beside an English one; null where there is none. */
export function inLanguage(file: string, language: Language): string | null {
  const own = file.replace(/\.(tsx?|json)$/, `${suffixOf(language)}$&`);
  return own !== file && existsSync(own) ? own : null;
}

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
    return found && inLanguage(found.id, language);
  },
});
