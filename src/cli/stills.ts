import { suffixOf } from '../build/languages.ts';
import { loaderIn } from '../build/loader.ts';
import { type Language, languages } from '../core/languages.ts';

async function stillIn(language: Language, folder: string) {
  const loader = await loaderIn(language);
  try {
    const { drawStill } = (await loader.ssrLoadModule('/src/cli/still.tsx')) as typeof import('./still.tsx');
    const { name, text } = await drawStill(folder);
    return { name: name.replace(/\.svg$/, `${suffixOf(language)}$&`), text: `${text}\n` };
  } finally {
    await loader.close();
  }
}

/** What is shown without JavaScript, drawn in every language: `sampling.svg`, `sampling.de.svg`, `sampling.fr.svg`. */
export const drawStills = (folder: string) => Promise.all(languages.map((language) => stillIn(language, folder)));
