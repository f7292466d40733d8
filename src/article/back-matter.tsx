import { title } from './opening.tsx';
import { Cite, References } from './references.tsx';

/** References, citation, licences, origin of the data. */
export const BackMatter = ({ address, version }: { readonly address: string; readonly version: string }) => (
  <>
    <References />
    <section className="text" id="cite">
      <h2>How to cite</h2>
      <pre>
        {`@misc{dropoutcloud,
  title  = {${title}},
  author = {{${title} contributors}},
  note   = {Interactive article${version ? `, version ${version}` : ''}},
  url    = {${address}}
}`}
      </pre>
    </section>
    <footer className="text small">
      <p>
        Code under the MIT licence; text and figures under{' '}
        <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>. The digits are MNIST <Cite id="lecun" />,
        60,000 training and 10,000 test images, kept with this site. Set in Newsreader and Figtree, both under the SIL
        Open Font License. Nothing you do here leaves your device: no cookies, no analytics, no request to any other
        site.
      </p>
    </footer>
  </>
);
