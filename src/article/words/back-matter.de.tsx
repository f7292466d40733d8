import { Cite } from '../references.tsx';

export const backMatter = {
  references: 'Literatur',
  undated: 'ohne Jahr',
  bibtex: { copy: 'BibTeX kopieren', copied: 'Kopiert' },
  all: 'Alle als BibTeX kopieren',
  of: (title: string): string => `von „${title}“`,
  cite: 'Zitieren',
  note: (version: string): string => `Interaktiver Artikel, Version ${version}`,
  footer: (
    <p>
      Code unter der MIT-Lizenz; Text und Abbildungen unter{' '}
      <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>. Die Ziffern sind MNIST <Cite id="lecun" />,
      60.000 Trainings- und 10.000 Testbilder, auf dieser Website gespeichert. Gesetzt in Newsreader und Figtree, beide
      unter der SIL Open Font License. Ihre Vorhersagen bleiben allein in Ihrem Browser. Nichts, was Sie hier tun,
      verlässt Ihr Gerät: keine Cookies, keine Besuchsstatistik, keine Anfrage an eine andere Website.
    </p>
  ),
} as const;
