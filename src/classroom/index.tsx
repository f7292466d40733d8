/** The page for teachers: what is prepared for a class, and what a class hands in. */
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { keepPages } from '../state/keep-pages.ts';
import { pagesRoot } from '../state/kept.ts';
import { readFrom } from './from.ts';
import { sections } from './sections.ts';
import { type Site, SiteContext } from './site.ts';
import './classroom.css';
import { LanguageLinks } from '../figure/language-links.tsx';
import { page as words } from './words.ts';

/** A student's page, which has nothing of a teacher's around it. */
const isStudents = new URLSearchParams(location.search).has('assignment');

const named = (): string => {
  const hash = isStudents ? 'assignments' : location.hash.slice(1);
  return sections.find(({ id }) => id === hash)?.id ?? sections[0].id;
};

/** With `<base>`, a hash alone would lead to the site's root. */
const hrefOf = (id: string): string => `${location.pathname}${location.search}#${id}`;

function Classroom() {
  const [shown, show] = useState(named);
  useEffect(() => {
    const look = () => show(named());
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  const title = isStudents ? words.assignment : words.title;
  const { Section } = sections.find(({ id }) => id === shown) ?? sections[0];
  return (
    // Framed views have a main part too.
    <main className="classroom" aria-label={title}>
      <header className="opening">
        <p>
          <a href={pagesRoot()}>{words.site}</a> <LanguageLinks />
        </p>
        <h1>{title}</h1>
        {!isStudents && <p>{words.lead}</p>}
      </header>
      {!isStudents && (
        <nav className="text parts-bar" aria-label={words.sections}>
          <ol>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a href={hrefOf(id)} aria-current={id === shown ? 'page' : undefined}>
                  {title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <Section />
    </main>
  );
}

/** The page is at rest so long after it is drawn, ms. */
const rest = 4000;

export function openClassroom(root: HTMLElement, site: Site): void {
  readFrom();
  createRoot(root).render(
    <StrictMode>
      <SiteContext value={site}>
        <Classroom />
      </SiteContext>
    </StrictMode>,
  );
  if (!import.meta.env.DEV) setTimeout(keepPages, rest);
}
