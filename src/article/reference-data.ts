/** The works cited, as fields: the list and its BibTeX are both made of them. */
import type { CitedId } from './references.tsx';
import * as words from './words/references.ts';

export interface Reference {
  readonly kind: 'article' | 'inproceedings' | 'misc';
  /** "Surname, I. I." */
  readonly authors: readonly string[];
  /** Empty where it is not known. */
  readonly year: string;
  readonly title: string;
  /** Journal, proceedings, or what it is. */
  readonly where: string;
  readonly volume?: string;
  readonly number?: string;
  readonly pages?: string;
  readonly doi?: string;
  /** Where there is no DOI. */
  readonly url?: string;
}

export const references: Readonly<Record<CitedId, Reference>> = {
  lin: {
    kind: 'misc',
    authors: ['Lin, D. K.', 'Wang, J. J.', 'Chen, P.'],
    year: '',
    title: 'Clustering phenomena in dropout',
    where: words.lin,
  },
  srivastava: {
    kind: 'article',
    authors: ['Srivastava, N.', 'Hinton, G.', 'Krizhevsky, A.', 'Sutskever, I.', 'Salakhutdinov, R.'],
    year: '2014',
    title: 'Dropout: a simple way to prevent neural networks from overfitting',
    where: 'Journal of Machine Learning Research',
    volume: '15',
    pages: '1929–1958',
    url: 'https://jmlr.org/papers/v15/srivastava14a.html',
  },
  baldi: {
    kind: 'article',
    authors: ['Baldi, P.', 'Sadowski, P.'],
    year: '2014',
    title: 'The dropout learning algorithm',
    where: 'Artificial Intelligence',
    volume: '210',
    pages: '78–122',
    doi: '10.1016/j.artint.2014.02.004',
  },
  wan: {
    kind: 'inproceedings',
    authors: ['Wan, L.', 'Zeiler, M.', 'Zhang, S.', 'LeCun, Y.', 'Fergus, R.'],
    year: '2013',
    title: 'Regularization of neural networks using DropConnect',
    where: 'ICML, PMLR 28(3)',
    pages: '1058–1066',
    url: 'https://proceedings.mlr.press/v28/wan13.html',
  },
  gal: {
    kind: 'inproceedings',
    authors: ['Gal, Y.', 'Ghahramani, Z.'],
    year: '2016',
    title: 'Dropout as a Bayesian approximation: representing model uncertainty in deep learning',
    where: 'ICML, PMLR 48',
    pages: '1050–1059',
    doi: '10.48550/arXiv.1506.02142',
  },
  smith: {
    kind: 'inproceedings',
    authors: ['Smith, S. L.', 'Kindermans, P.-J.', 'Ying, C.', 'Le, Q. V.'],
    year: '2018',
    title: 'Don’t decay the learning rate, increase the batch size',
    where: 'ICLR',
    doi: '10.48550/arXiv.1711.00489',
  },
  rand: {
    kind: 'article',
    authors: ['Rand, W. M.'],
    year: '1971',
    title: 'Objective criteria for the evaluation of clustering methods',
    where: 'Journal of the American Statistical Association',
    volume: '66',
    number: '336',
    pages: '846–850',
    doi: '10.1080/01621459.1971.10482356',
  },
  hubert: {
    kind: 'article',
    authors: ['Hubert, L.', 'Arabie, P.'],
    year: '1985',
    title: 'Comparing partitions',
    where: 'Journal of Classification',
    volume: '2',
    pages: '193–218',
    doi: '10.1007/BF01908075',
  },
  hinton: {
    kind: 'misc',
    authors: ['Hinton, G.', 'Vinyals, O.', 'Dean, J.'],
    year: '2015',
    title: 'Distilling the knowledge in a neural network',
    where: 'arXiv:1503.02531',
    doi: '10.48550/arXiv.1503.02531',
  },
  kingma: {
    kind: 'inproceedings',
    authors: ['Kingma, D. P.', 'Ba, J.'],
    year: '2015',
    title: 'Adam: a method for stochastic optimization',
    where: 'ICLR',
    doi: '10.48550/arXiv.1412.6980',
  },
  he: {
    kind: 'inproceedings',
    authors: ['He, K.', 'Zhang, X.', 'Ren, S.', 'Sun, J.'],
    year: '2015',
    title: 'Delving deep into rectifiers: surpassing human-level performance on ImageNet classification',
    where: 'ICCV',
    pages: '1026–1034',
    doi: '10.1109/ICCV.2015.123',
  },
  mcnemar: {
    kind: 'article',
    authors: ['McNemar, Q.'],
    year: '1947',
    title: 'Note on the sampling error of the difference between correlated proportions or percentages',
    where: 'Psychometrika',
    volume: '12',
    pages: '153–157',
    doi: '10.1007/BF02295996',
  },
  arthur: {
    kind: 'inproceedings',
    authors: ['Arthur, D.', 'Vassilvitskii, S.'],
    year: '2007',
    title: 'k-means++: the advantages of careful seeding',
    where: 'Proceedings of the 18th ACM-SIAM Symposium on Discrete Algorithms',
    pages: '1027–1035',
    url: 'https://dl.acm.org/doi/10.5555/1283383.1283494',
  },
  lecun: {
    kind: 'article',
    authors: ['LeCun, Y.', 'Bottou, L.', 'Bengio, Y.', 'Haffner, P.'],
    year: '1998',
    title: 'Gradient-based learning applied to document recognition',
    where: 'Proceedings of the IEEE',
    volume: '86',
    number: '11',
    pages: '2278–2324',
    doi: '10.1109/5.726791',
  },
  barra: {
    kind: 'misc',
    authors: ['Barra, V.'],
    year: '',
    title: 'Dropout',
    where: words.barra,
  },
  bulo: {
    kind: 'inproceedings',
    authors: ['Bulò, S. R.', 'Porzi, L.', 'Kontschieder, P.'],
    year: '2016',
    title: 'Dropout distillation',
    where: 'ICML, PMLR 48',
    pages: '99–107',
    url: 'https://proceedings.mlr.press/v48/bulo16.html',
  },
  guo: {
    kind: 'inproceedings',
    authors: ['Guo, C.', 'Pleiss, G.', 'Sun, Y.', 'Weinberger, K. Q.'],
    year: '2017',
    title: 'On calibration of modern neural networks',
    where: 'ICML, PMLR 70',
    pages: '1321–1330',
    url: 'https://proceedings.mlr.press/v70/guo17a.html',
  },
  nalisnick: {
    kind: 'inproceedings',
    authors: ['Nalisnick, E.', 'Hernández-Lobato, J. M.', 'Smyth, P.'],
    year: '2019',
    title: 'Dropout as a structured shrinkage prior',
    where: 'ICML, PMLR 97',
    pages: '4712–4722',
    url: 'https://proceedings.mlr.press/v97/nalisnick19a.html',
  },
  beale: {
    kind: 'article',
    authors: ['Beale, E. M. L.', 'Mallows, C. L.'],
    year: '1959',
    title: 'Scale mixing of symmetric distributions with zero means',
    where: 'The Annals of Mathematical Statistics',
    volume: '30',
    number: '4',
    pages: '1145–1151',
    doi: '10.1214/aoms/1177706099',
  },
  huang: {
    kind: 'inproceedings',
    authors: ['Huang, G.', 'Sun, Y.', 'Liu, Z.', 'Sedra, D.', 'Weinberger, K. Q.'],
    year: '2016',
    title: 'Deep networks with stochastic depth',
    where: 'ECCV, LNCS 9908',
    pages: '646–661',
    doi: '10.1007/978-3-319-46493-0_39',
  },
  mackay: {
    kind: 'article',
    authors: ['MacKay, D. J. C.'],
    year: '1994',
    title: 'Bayesian nonlinear modeling for the prediction competition',
    where: 'ASHRAE Transactions',
    volume: '100',
    number: '2',
    pages: '1053–1062',
    // Printed again in Maximum Entropy and Bayesian Methods, 1996.
    url: 'https://doi.org/10.1007/978-94-015-8729-7_18',
  },
  carvalho: {
    kind: 'article',
    authors: ['Carvalho, C. M.', 'Polson, N. G.', 'Scott, J. G.'],
    year: '2010',
    title: 'The horseshoe estimator for sparse signals',
    where: 'Biometrika',
    volume: '97',
    number: '2',
    pages: '465–480',
    doi: '10.1093/biomet/asq017',
  },
};

/** Where a work can be found; undefined where nowhere. */
export const linkOf = ({ doi, url }: Reference): string | undefined => (doi ? `https://doi.org/${doi}` : url);

const venue = { article: 'journal', inproceedings: 'booktitle', misc: 'howpublished' } as const;

/** One BibTeX entry. Dashes and apostrophes are written in ASCII, capitals that must stay in braces. */
export function bibtex(id: string, reference: Reference): string {
  const plain = (text: string): string => text.replaceAll('–', '--').replaceAll('’', "'");
  const title = plain(reference.title).replace(/\b(?=\w*[A-Z]\w*[A-Z])\w+|\bBayesian\b|\bAdam\b/g, '{$&}');
  const { kind, authors, year, where, volume, number, pages, doi, url } = reference;
  const fields = {
    author: authors.join(' and '),
    title,
    [venue[kind]]: plain(where),
    year,
    volume,
    number,
    pages: pages && plain(pages),
    doi,
    url: doi ? undefined : url,
  };
  const rows = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name.padEnd(12)} = {${value}}`] : []));
  return `@${kind}{${id}${year},\n${rows.join(',\n')}\n}`;
}

/** "Lin, D. K." → "D. K. Lin". */
const readable = (author: string): string => author.split(', ').reverse().join(' ');

/** Authors, as a list of references has them. */
export const authorsOf = ({ authors }: Reference): string => authors.map(readable).join(', ');

/** "Journal 12, 153–157". */
export function placeOf({ where, volume, number, pages }: Reference): string {
  const issue = volume ? ` ${volume}${number ? `(${number})` : ''}` : '';
  return `${where}${issue}${pages ? `, ${pages}` : ''}`;
}
