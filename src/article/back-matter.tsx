import { CopyButton } from './copy-button.tsx';
import { Glossary } from './glossary.tsx';
import { title } from './opening.tsx';
import { authorsOf, bibtex, linkOf, placeOf, references } from './reference-data.ts';
import { citedIds } from './references.tsx';
import { backMatter as words } from './words/back-matter.tsx';

const References = () => (
  <section className="text" id="references">
    <h2>{words.references}</h2>
    <ol className="references">
      {citedIds.map((id) => {
        const reference = references[id];
        const { doi, year } = reference;
        const href = linkOf(reference);
        return (
          <li key={id} id={`ref-${id}`}>
            {authorsOf(reference)} ({year || words.undated}).{' '}
            {href ? <a href={href}>{reference.title}</a> : reference.title}. <i>{placeOf(reference)}</i>.
            {doi && <span className="doi"> doi:{doi}</span>}{' '}
            <CopyButton text={() => bibtex(id, reference)} words={words.bibtex} of={words.of(reference.title)} />
          </li>
        );
      })}
    </ol>
    <p>
      <CopyButton
        text={() => citedIds.map((id) => bibtex(id, references[id])).join('\n\n')}
        words={{ ...words.bibtex, copy: words.all }}
      />
    </p>
  </section>
);

/** Glossary, references, citation, licences, origin of the data. */
export function BackMatter({ address, version }: { readonly address: string; readonly version: string }) {
  const own = `@misc{dropoutcloud,
  title  = {${title}},
  author = {{${title} contributors}},
  note   = {${words.note(version)}},
  url    = {${address}}
}`;
  return (
    <>
      <Glossary />
      <References />
      <section className="text" id="cite">
        <h2>{words.cite}</h2>
        <pre>{own}</pre>
        <p>
          <CopyButton text={() => own} words={words.bibtex} of={words.of(title)} />
        </p>
      </section>
      <footer className="text small">{words.footer}</footer>
    </>
  );
}
