/** What the pages say of themselves to catalogues of teaching material: schema.org's LearningResource, as JSON-LD. */
import { language } from '../core/locale.ts';
import { words } from './words.ts';

export interface Learning {
  readonly title: string;
  readonly description: string;
  /** What is learnt, as questions that can be answered afterwards. */
  readonly teaches: readonly string[];
  /** Absent for a single view. */
  readonly article?: boolean;
  /** Whole address, where the site's is known. */
  readonly url?: string;
  readonly image?: string;
  /** What it is a part of; absent for the whole. */
  readonly of?: { readonly name: string; readonly url?: string };
}

const license = 'https://creativecommons.org/licenses/by/4.0/';

/** The terms are those of schema.org's accessibility properties; docs/accessibility.md says how each is known. */
const accessibility = {
  accessMode: ['textual', 'visual'],
  accessibilityControl: ['fullKeyboardControl', 'fullMouseControl', 'fullTouchControl'],
  accessibilityHazard: 'none',
};
const features = ['alternativeText', 'ARIA', 'displayTransformability', 'longDescription', 'structuralNavigation'];

/** A block of data: browsers do not run it, so that the page's policy for scripts does not ask about it. */
export function learningResource({ title, description, teaches, article, url, image, of }: Learning): string {
  const about = {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: title,
    description,
    ...(url ? { url } : {}),
    ...(image ? { image } : {}),
    learningResourceType: article ? ['interactive article', 'simulation'] : 'simulation',
    interactivityType: article ? 'mixed' : 'active',
    educationalLevel: 'Higher education',
    audience: { '@type': 'EducationalAudience', educationalRole: ['student', 'teacher'] },
    about: words.subject,
    teaches,
    inLanguage: language,
    license,
    isAccessibleForFree: true,
    ...accessibility,
    accessibilityFeature: article ? [...features, 'MathML', 'tableOfContents'].sort() : features,
    ...(of ? { isPartOf: { '@type': 'LearningResource', ...of } } : {}),
  };
  return `<script type="application/ld+json">${JSON.stringify(about).replaceAll('<', '\\u003c')}</script>`;
}
