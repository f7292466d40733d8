import { Cite } from '../references.tsx';

export const backMatter = {
  references: 'Références',
  undated: 'sans date',
  bibtex: { copy: 'Copier en BibTeX', copied: 'Copié' },
  all: 'Tout copier en BibTeX',
  of: (title: string): string => `de «\u00a0${title}\u00a0»`,
  cite: 'Comment citer',
  note: (version: string): string => `Article interactif, version ${version}`,
  footer: (
    <p>
      Code sous licence MIT&nbsp;; texte et figures sous{' '}
      <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>. Les chiffres sont ceux de MNIST{' '}
      <Cite id="lecun" />, 60&#8239;000 images d’entraînement et 10&#8239;000 de test, conservées avec ce site. Composé
      en Newsreader et Figtree, tous deux sous la SIL Open Font License. Vos prédictions ne sont gardées que dans votre
      navigateur. Rien de ce que vous faites ici ne quitte votre appareil&nbsp;: pas de cookies, pas de mesure
      d’audience, pas de requête à un autre site.
    </p>
  ),
} as const;
