import { placesOf } from '../../../article/chapters/drawn.ts';
import { MaskNoiseFormula, VarianceFormula } from '../../../article/formulas-more.tsx';
import { Note } from '../../../article/note.tsx';
import type { Answer } from '../../../article/predict/types.ts';
import { Term } from '../../../article/term.tsx';
import { drawnSentence } from '../../../article/words/predict.ts';
import { fixed, many, plain } from '../../../charts/numbers.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import type { VarianceFacts } from '../view/chapter-facts.ts';

const whole = (value: number): string => fixed(value, 0);
const percent = (value: number): string => `${whole(value)}\u00a0%`;

/** 73 → "27 % de variance en moins", 112 → "12 % de variance en plus". */
const beside = (share: number): string =>
  `${percent(Math.abs(100 - share))} de variance en ${share < 100 ? 'moins' : 'plus'}`;

export const words = {
  question: 'Dix réseaux, une question\u00a0: à quel point diffèrent-ils\u00a0?',
  ask: `Sans dropout, les réponses de réseaux entraînés sur des images différentes ont une certaine variance\u00a0: appelons-la ${percent(100)}. Combien en reste-t-il avec dropout, quand les poids mis à l’échelle prédisent\u00a0?`,
  where: (rate: number): string => `à p\u00a0=\u00a0${plain(rate)}`,
  handle: (rate: number): string => `Votre estimation à p = ${plain(rate)}`,
  write: percent,
  lines: { scaled: 'poids mis à l’échelle', sampled: 'moyenne des masques, montrée après' },
  axes: { x: 'taux de dropout p', y: 'variance des probabilités, % de celle sans dropout' },
  told: (answer: Answer | null, facts: VarianceFacts): string =>
    drawnSentence(placesOf(answer, facts.asked), {
      write: percent,
      brief: whole,
      far: (drawn, recorded) => `${whole(Math.abs(drawn - recorded))} points`,
    }),
  lead: (
    <>
      <p>
        Une partie des erreurs d’un réseau vient des images sur lesquelles il a été entraîné. Sa{' '}
        <Term id="modelVariance">variance de modèle</Term> dit combien ses réponses changeraient s’il avait été entraîné
        sur d’autres. Le dropout, comme toute régularisation, devrait la réduire.
      </p>
      <p>
        Entraînez donc dix réseaux, chacun sur ses propres images, et interrogez-les tous sur les mêmes chiffres. Avec{' '}
        <i>o</i>
        <sub>
          <i>k</i>
        </sub>{' '}
        pour la sortie du réseau <i>k</i>&nbsp;:
      </p>
      <VarianceFormula />
    </>
  ),
  body: (facts: VarianceFacts | null) => (
    <>
      {facts && (
        <p>
          L’affirmation selon laquelle le dropout réduit la variance de modèle {verdictSaid[facts.verdicts.lower]}
          &nbsp;; l’affirmation selon laquelle le dropout classique la réduit le plus{' '}
          {verdictSaid[facts.verdicts.classic]}. Les deux sont jugées sur les probabilités et sur les logits, à tous les
          taux enregistrés.
        </p>
      )}
      <Note>
        Une partie de la diminution n’est qu’une affaire de taille. Le dropout rend les logits plus petits, et de plus
        petits nombres varient moins.
        {facts &&
          ` À p = ${plain(facts.sampled.rate)}, la variance des logits vaut ${percent(facts.absolute)} de celle sans dropout\u00a0; si l’on divise d’abord les deux par le carré moyen de leurs logits, elle est de ${percent(facts.relative)}.`}{' '}
        Le choix de la variance relative dans la figure enlève l’effet de la taille.
      </Note>
      <p>
        La troisième affirmation est plus subtile&nbsp;: l’échantillonnage au test réduirait encore la variance. Le
        poster en donne une image, un nuage d’électrons qui bouge moins que tout électron isolé. Mais une moyenne de{' '}
        <i>n</i> masques n’est pas le nuage entier. Le choix des masques tirés relève du hasard, et cela ajoute une
        variance propre, qui n’a rien à voir avec les images d’entraînement&nbsp;:
      </p>
      <MaskNoiseFormula />
      {facts && (
        <p>
          À <i>p</i>&nbsp;=&nbsp;{plain(facts.sampled.rate)}, la moyenne de {many(facts.n, 'masque', 'masques')} a{' '}
          {beside(facts.sampled.probabilities)} que les poids mis à l’échelle sur les probabilités, et{' '}
          {beside(facts.sampled.logits)} sur les logits.
          {facts.noise &&
            ` De la variance des logits, ${percent(100 * facts.noise.share)} est du bruit de masque\u00a0; avec tous les masques, elle serait plus ${facts.noise.without < 0 ? 'grande' : 'petite'} de ${percent(Math.abs(100 * facts.noise.without))} qu’avec les poids mis à l’échelle.`}
        </p>
      )}
      <p>
        Pourquoi cette différence&nbsp;? La moyenne des logits sur tous les masques donne presque ce que calcule le
        réseau mis à l’échelle&nbsp;; il y a donc peu à gagner. La moyenne des probabilités les rend aussi moins
        certaines, ce qui peut rapprocher les réponses des réseaux. L’article définit la variance sur les logits dans le
        texte et sur les sorties dans sa formule&nbsp;; ici, il importe de savoir laquelle des deux on entend.
      </p>
      {facts && (
        <p>
          Ces nombres viennent de {many(facts.models, 'réseau', 'réseaux')} pour chaque réglage, entraînés chacun sur{' '}
          {many(facts.modelImages, 'image', 'images')}, et répétés avec {many(facts.seeds, 'graine', 'graines')}&nbsp;;
          les bandes sont d’un écart-type sur les graines.
        </p>
      )}
    </>
  ),
  tries: {
    logits: 'Sur les logits\u00a0: où échantillonner n’aide pas',
    probabilities: 'Sur les probabilités\u00a0: où cela aide',
    relative: 'Relative à la taille des logits',
    'one-mask': 'Un seul masque\u00a0: surtout du bruit',
    'layer-3': 'Dropout dans la dernière couche cachée seule',
  },
} as const;
