/** The page for teachers: what is prepared for a class, and what a class hands in. */
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { siteRoot } from '../state/kept.ts';
import { sections } from './sections.ts';
import './classroom.css';

const words = {
  title: 'For teaching',
  lead: 'Plan a lecture, set an assignment and see what a class hands in, or lay runs side by side. Nothing leaves this browser.',
  site: 'The Dropout Cloud',
  sections: 'Sections',
};

const named = (): string => {
  const hash = location.hash.slice(1);
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
  const { Section } = sections.find(({ id }) => id === shown) ?? sections[0];
  return (
    <main className="classroom" aria-label={words.title}>
      <header className="opening">
        <p>
          <a href={siteRoot()}>{words.site}</a>
        </p>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </header>
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
      <Section />
    </main>
  );
}

export const open = (root: HTMLElement): void =>
  createRoot(root).render(
    <StrictMode>
      <Classroom />
    </StrictMode>,
  );
