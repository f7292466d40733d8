import { Cite } from '../references.tsx';

export const backMatter = {
  references: 'References',
  undated: 'undated',
  bibtex: { copy: 'Copy BibTeX', copied: 'Copied' },
  all: 'Copy all as BibTeX',
  of: (title: string): string => `of “${title}”`,
  cite: 'How to cite',
  note: (version: string): string => `Interactive article, version ${version}`,
  footer: (
    <p>
      Code under the MIT licence; text and figures under{' '}
      <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>. The digits are MNIST <Cite id="lecun" />,
      60,000 training and 10,000 test images, kept with this site. Set in Newsreader and Figtree, both under the SIL
      Open Font License. Your predictions are kept in your browser only. Nothing you do here leaves your device: no
      cookies, no analytics, no request to any other site.
    </p>
  ),
} as const;
