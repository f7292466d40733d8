/** The ways to this page in the other languages, with all that is set on it. */
import type { SyntheticEvent } from 'react';
import { languageNames, languages } from '../core/languages.ts';
import { language } from '../core/locale.ts';

/** What the page's own HTML follows (index.html). */
const hrefOf = (lang: string): string => {
  const address = new URL(location.href);
  address.searchParams.set('lang', lang);
  return address.href;
};

const follow = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>): void => {
  currentTarget.href = hrefOf(currentTarget.lang);
};

export const LanguageLinks = () =>
  languages
    .filter((lang) => lang !== language)
    .map((lang) => (
      <a
        key={lang}
        className="language"
        lang={lang}
        hrefLang={lang}
        title={languageNames[lang]}
        href={hrefOf(lang)}
        // Settings change after it is drawn.
        onPointerDown={follow}
        onFocus={follow}
      >
        {lang.toUpperCase()}
        <span className="unseen">, {languageNames[lang]}</span>
      </a>
    ));
