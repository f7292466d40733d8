interface Reference {
  readonly authors: string;
  readonly year: string;
  readonly title: string;
  readonly where: string;
  readonly href?: string;
}

const doi = (id: string): string => `https://doi.org/${id}`;

const references: Readonly<Record<string, Reference>> = {
  lin: {
    authors: 'D. K. Lin, J. J. Wang, P. Chen',
    year: 'undated',
    title: 'Clustering phenomena in dropout',
    where: 'report and poster, Stanford University',
  },
  srivastava: {
    authors: 'N. Srivastava, G. Hinton, A. Krizhevsky, I. Sutskever, R. Salakhutdinov',
    year: '2014',
    title: 'Dropout: a simple way to prevent neural networks from overfitting',
    where: 'Journal of Machine Learning Research 15, 1929–1958',
    href: 'https://jmlr.org/papers/v15/srivastava14a.html',
  },
  wan: {
    authors: 'L. Wan, M. Zeiler, S. Zhang, Y. LeCun, R. Fergus',
    year: '2013',
    title: 'Regularization of neural networks using DropConnect',
    where: 'ICML, PMLR 28(3), 1058–1066',
    href: 'https://proceedings.mlr.press/v28/wan13.html',
  },
  baldi: {
    authors: 'P. Baldi, P. Sadowski',
    year: '2014',
    title: 'The dropout learning algorithm',
    where: 'Artificial Intelligence 210, 78–122',
    href: doi('10.1016/j.artint.2014.02.004'),
  },
  gal: {
    authors: 'Y. Gal, Z. Ghahramani',
    year: '2016',
    title: 'Dropout as a Bayesian approximation: representing model uncertainty in deep learning',
    where: 'ICML, PMLR 48, 1050–1059',
    href: doi('10.48550/arXiv.1506.02142'),
  },
  kingma: {
    authors: 'D. P. Kingma, J. Ba',
    year: '2015',
    title: 'Adam: a method for stochastic optimization',
    where: 'ICLR',
    href: doi('10.48550/arXiv.1412.6980'),
  },
  he: {
    authors: 'K. He, X. Zhang, S. Ren, J. Sun',
    year: '2015',
    title: 'Delving deep into rectifiers: surpassing human-level performance on ImageNet classification',
    where: 'ICCV, 1026–1034',
    href: doi('10.1109/ICCV.2015.123'),
  },
  mcnemar: {
    authors: 'Q. McNemar',
    year: '1947',
    title: 'Note on the sampling error of the difference between correlated proportions or percentages',
    where: 'Psychometrika 12, 153–157',
    href: doi('10.1007/BF02295996'),
  },
  lecun: {
    authors: 'Y. LeCun, L. Bottou, Y. Bengio, P. Haffner',
    year: '1998',
    title: 'Gradient-based learning applied to document recognition',
    where: 'Proceedings of the IEEE 86(11), 2278–2324',
    href: doi('10.1109/5.726791'),
  },
};

const numbers = Object.keys(references);

/** A numbered link to the list of references. */
export const Cite = ({ id }: { readonly id: string }) => {
  const number = numbers.indexOf(id) + 1;
  return (
    <a className="cite" href={`#ref-${id}`} aria-label={`Reference ${number}`}>
      [{number}]
    </a>
  );
};

export const References = () => (
  <section className="text" id="references">
    <h2>References</h2>
    <ol className="references">
      {numbers.map((id) => {
        const { authors, year, title, where, href } = references[id];
        return (
          <li key={id} id={`ref-${id}`}>
            {authors} ({year}). {href ? <a href={href}>{title}</a> : title}. <i>{where}</i>.
          </li>
        );
      })}
    </ol>
  </section>
);
