import { placesOf } from '../../../article/chapters/drawn.ts';
import { MergeFormula } from '../../../article/formulas-more.tsx';
import { Note } from '../../../article/note.tsx';
import type { Answer } from '../../../article/predict/types.ts';
import { Cite } from '../../../article/references.tsx';
import { Term } from '../../../article/term.tsx';
import { drawnSentence } from '../../../article/words/predict.ts';
import { fixed, percent } from '../../../charts/numbers.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import { askedC, type CompressionFacts } from '../view/chapter-facts.ts';
import type { Losses } from '../view/evidence.ts';

const one = (value: number): string => fixed(value, 1);
const inPercent = (value: number): string => `${one(value)}\u00a0%`;
const points = (share: number): string => one(100 * share);

/** What merging and a random subset lose at one number of units. */
const losses = ({ C, clusters, subset }: Losses): string =>
  `à ${C} unités, la fusion perd ${points(clusters.dropout.estimate)} points avec dropout et ${points(clusters.none.estimate)} sans, un sous-ensemble aléatoire ${points(subset.dropout.estimate)} et ${points(subset.none.estimate)}`;

/** "26 % avec dropout, 62 % sans"; empty where it is not known. */
function left({ left: share, C }: Losses): string {
  if (share.dropout === null || share.none === null) return '';
  const write = (value: number) => `${fixed(100 * value, 0)}\u00a0%`;
  return `Avec dropout, la fusion perd ${write(share.dropout)} de ce que perdent ${C} unités au hasard\u00a0; sans, ${write(share.none)}.`;
}

export const words = {
  question: 'Peut-on replier une couche en ses groupes\u00a0?',
  ask: `Répartissez les unités d’une première couche large en ${askedC} groupes par k-moyennes, et remplacez chaque groupe par une seule unité. Combien d’images de test le petit réseau classe-t-il bien, après un entraînement avec dropout et sans\u00a0? Rien n’est entraîné à nouveau.`,
  where: { dropout: 'avec dropout', none: 'sans' },
  handles: ['Votre estimation avec dropout à l’entraînement', 'Votre estimation sans dropout à l’entraînement'],
  write: inPercent,
  lines: { scaled: 'entraîné avec dropout', control: 'entraîné sans' },
  axes: { x: 'unités restantes de la première couche cachée, C', y: 'exactitude de test' },
  told: (answer: Answer | null, facts: CompressionFacts): string =>
    drawnSentence(placesOf(answer, facts.asked), {
      write: inPercent,
      brief: one,
      far: (drawn, recorded) => `${one(Math.abs(drawn - recorded))} points`,
    }),
  lead: (
    <>
      <p>
        Si les unités forment des groupes de quasi-copies, une seule unité peut représenter tout le groupe. On fait la
        moyenne des poids entrants d’un groupe <i>K</i>&nbsp;; on additionne ses poids sortants, puisqu’une seule unité
        fait désormais le travail de plusieurs&nbsp;:
      </p>
      <MergeFormula />
      <p>
        C’est la compression de l’article. Il regroupe selon les poids entrants et selon les poids sortants, et garde le
        meilleur résultat&nbsp;; puis il multiplie les poids sortants par un facteur trouvé par recherche. Son témoin
        est un réseau entraîné sans dropout et comprimé de la même façon.
      </p>
    </>
  ),
  body: (facts: CompressionFacts | null) => (
    <>
      {facts?.paper && (
        <p>
          L’article replie {facts.paper.units} unités en {facts.paper.C}. Avec dropout, l’exactitude passe de{' '}
          {percent(facts.paper.dropout.full)} à {percent(facts.paper.dropout.compressed)}&nbsp;; sans, de{' '}
          {percent(facts.paper.none.full)} à {percent(facts.paper.none.compressed)}. La première perte est faible et la
          seconde forte&nbsp;; l’article en conclut que le dropout a créé des groupes.
        </p>
      )}
      <p>
        Le témoin laisse quelque chose de côté. Un réseau entraîné avec dropout a été entraîné avec des unités
        manquantes. Peut-être peut-il en perdre sans grand dommage, <em>quelles qu’elles soient</em>, groupées ou non.
        D’où une seconde référence, le <Term id="subset">sous-ensemble aléatoire</Term>&nbsp;: garder le même nombre
        d’unités, choisies au hasard, avec un facteur d’échelle trouvé de la même façon.
      </p>
      {facts?.evidence && (
        <>
          <p>
            Dans l’exécution enregistrée, {losses(facts.evidence.atPaper)}.
            {facts.evidence.robust &&
              ' À la taille à laquelle l’article a comprimé, même des unités choisies au hasard gardent l’essentiel de l’exactitude\u00a0: l’écart y vient de la robustesse, et n’a pas besoin de groupes.'}
          </p>
          {facts.evidence.strong && (
            <p>
              {facts.evidence.strong.clustersMatter
                ? 'Les groupes se voient là où la compression est forte\u00a0: '
                : 'Là où la compression est forte, les groupes ne se voient pas non plus\u00a0: '}
              {losses(facts.evidence.strong)}. {left(facts.evidence.strong)} L’affirmation de l’article selon laquelle
              cela révèle des groupes {verdictSaid[facts.evidence.byClusters]}.
            </p>
          )}
        </>
      )}
      <Note>
        Le nombre de groupes, la partition et le facteur d’échelle sont choisis sur des images d’entraînement mises de
        côté pour cela, jamais sur des images de test.
      </Note>
      {facts?.agreed && (
        <p>
          L’article finit sur une idée&nbsp;: ne fusionner que les unités que les <em>deux</em> partitions réunissent.
          Avec {facts.agreed.C} groupes de chaque côté, il reste environ {fixed(facts.agreed.units, 0)} unités, et une
          exactitude de {percent(facts.agreed.accuracy)}. Comparez-la dans la figure au regroupement simple avec autant
          d’unités&nbsp;: est-ce mieux&nbsp;?
        </p>
      )}
      <p>
        La fusion est-elle le meilleur chemin vers un petit réseau&nbsp;? Elle ne demande aucune étape d’entraînement.
        Avec un peu d’entraînement, on peut peut-être faire mieux&nbsp;: en entraînant le petit réseau à partir de zéro,
        ce que montre la figure
        {facts?.scratch &&
          ` (avec le même dropout, ${facts.scratch.C} unités atteignent ${percent(facts.scratch.dropout)}, sans dropout ${percent(facts.scratch.none)})`}
        , ou en y distillant le grand <Cite id="hinton" />.
      </p>
    </>
  ),
  tries: {
    strong: 'Forte compression\u00a0: dix unités',
    paper: 'La taille de l’article, où un sous-ensemble aléatoire réussit aussi',
    none: 'Pas de dropout à l’entraînement',
    weights: (letter: string): string => `Voir les poids de la couche repliée dans la figure ${letter}`,
  },
} as const;
