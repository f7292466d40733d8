import { placesOf } from '../../../article/chapters/drawn.ts';
import { LinearFormula } from '../../../article/formulas.tsx';
import { Note } from '../../../article/note.tsx';
import type { Answer } from '../../../article/predict/types.ts';
import { Cite } from '../../../article/references.tsx';
import { Term } from '../../../article/term.tsx';
import { drawnSentence } from '../../../article/words/predict.ts';
import { pointsInterval } from '../../../charts/estimates.ts';
import { count, listed, nats, percent, plain, ratesInWords, size } from '../../../charts/numbers.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import { type SamplingFacts, signed } from '../view/chapter-facts.ts';
import { judgedRates } from '../view/evidence.ts';
import { enoughSentence } from './figure.tsx';

const withUnit = (value: number): string => `${signed(value)} points`;

/** What the recorded differences over all rates come to. */
export function gains({ evidence }: Pick<SamplingFacts, 'evidence'>): string {
  const all = judgedRates(evidence);
  if (!evidence.gain)
    return `l’échantillonnage n’est meilleur que la mise à l’échelle, au-delà du bruit, à aucun des ${all.length} taux jugés`;
  return `l’échantillonnage est meilleur de ${size(evidence.gain.estimate)} points pour ${ratesInWords(evidence.better, all)}`;
}

/** How the mean difference goes with the number of masks, and which rates the last one comes from. */
export function byMasksSentence({ byMasks, evidence }: Pick<SamplingFacts, 'byMasks' | 'evidence'>): string {
  const told = byMasks.flatMap(({ samples, overall }, i) =>
    overall && (i === byMasks.length - 1 || samples === 5 || samples === 50)
      ? [`${pointsInterval(overall)} avec ${samples}`]
      : [],
  );
  if (told.length < 2) return '';
  const { from } = evidence;
  const source = from?.rest
    ? ` La différence restante vient de ${ratesInWords(from.rates, judgedRates(evidence))}\u00a0; ailleurs, elle est de ${pointsInterval(from.rest)}.`
    : '';
  return `En moyenne sur tous les taux jugés, échantillonnage moins échelle vaut ${listed(told)} masques\u00a0: trop peu de masques font paraître la mise à l’échelle meilleure qu’elle n’est.${source}`;
}

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

export const words = {
  question: 'Qui doit décider\u00a0: le nuage, ou un seul réseau à sa place\u00a0?',
  ask: 'De combien de points l’exactitude de test de la moyenne de nombreux masques dépasse-t-elle celle des poids mis à l’échelle, à un taux de dropout faible et à un taux élevé\u00a0? Sous la ligne zéro, les poids mis à l’échelle sont meilleurs.',
  where: (rate: number): string => `à p\u00a0=\u00a0${plain(rate)}`,
  handle: (rate: number): string => `Votre estimation à p = ${plain(rate)}`,
  write: withUnit,
  line: 'moyenne des masques moins poids mis à l’échelle',
  masks: {
    x: 'masques moyennés, n',
    y: 'échantillonnage − échelle, points',
    name: 'moyenne sur les taux jugés',
    note: (seeds: number): string =>
      `Enregistré, ${seeds} graines\u00a0: moyenne, et bande d’un écart-type sur les graines. Au-dessus de 0, l’échantillonnage est meilleur.`,
  },
  axes: { x: 'taux de dropout p', y: 'échantillonnage − échelle, points' },
  told: (answer: Answer | null, facts: SamplingFacts): string =>
    drawnSentence(placesOf(answer, facts.asked), {
      write: withUnit,
      brief: signed,
      far: (drawn, recorded) => `${size((drawn - recorded) / 100)} points`,
    }),
  lead: (letter: string) => (
    <>
      <p>
        L’entraînement minimise la perte moyenne sur tous les masques. On s’attendrait donc à ce qu’une prédiction fasse
        elle aussi la moyenne sur les masques. Le réseau aux poids mis à l’échelle est un raccourci&nbsp;: il utilise à
        la place la moyenne de tous les masques, et calcule une seule fois. L’article entraîne un réseau par taux,
        prédit des deux façons et rapporte que l’échantillonnage fait généralement mieux, surtout aux taux élevés.
      </p>
      <p>
        La figure {letter} du laboratoire montre la même expérience. Si vous avez bien regardé, vous connaissez
        peut-être la réponse&nbsp;; sinon, devinez.
      </p>
    </>
  ),
  body: (usual: SamplingFacts | null, high: SamplingFacts | null) => (
    <>
      <p>
        La moyenne géométrique de sorties <Term id="softmax">softmax</Term> est le softmax de la moyenne des{' '}
        <Term id="logits">logits</Term>. La moyenne de tous les masques et le réseau mis à l’échelle coïncident donc
        exactement quand on peut échanger la moyenne sur les masques et le calcul des logits <i>z</i>&nbsp;:
      </p>
      <LinearFormula />
      <p>
        Si le dropout n’agit que sur la dernière couche cachée, ce n’est pas une approximation&nbsp;: les logits sont
        linéaires par rapport au masque, et avec assez de masques la moyenne géométrique <em>est</em> le réseau mis à
        l’échelle <Cite id="baldi" />. Si le dropout agit plus bas, une <Term id="relu">ReLU</Term> se trouve entre le
        masque et les logits. Elle n’est pas linéaire, et la moyenne de ses valeurs n’est pas sa valeur en la moyenne.
        L’ampleur de l’effet dépend de deux choses&nbsp;: à quelle fréquence un masque fait passer la somme d’une unité
        d’un côté de 0 à l’autre, et à quel point les couches suivantes dépendent de cette unité <Cite id="wan" />.
      </p>
      <Note>
        La formule que l’article donne pour son approximation contient, comme étape intermédiaire, la moyenne des
        probabilités. Dans la section 4.1, il échantillonne la moyenne géométrique&nbsp;; c’est elle qu’on entend ici
        aussi, sauf si une autre moyenne est nommée.
      </Note>
      {usual && (
        <p>
          Dans l’exécution enregistrée, cela{' '}
          {usual.evidence.verdict === 'holds' ? 'compte bel et bien' : 'ne compte guère'}. À <i>p</i>
          &nbsp;=&nbsp;{plain(usual.rate)}, les poids mis à l’échelle classent bien {percent(usual.scaled)} des images
          de test, la moyenne de {usual.most} masques {percent(usual.sampled)}, un seul masque {percent(usual.single)}.
          Sur l’ensemble des taux, {gains(usual)}&nbsp;; jugée avec {usual.evidence.samples} masques, l’affirmation{' '}
          {verdictSaid[usual.evidence.verdict]}.
        </p>
      )}
      <h3>Quand l’échantillonnage l’emporte</h3>
      <p>
        L’article n’indique ni son optimiseur, ni son taux d’apprentissage, ni ses poids initiaux
        {usual && (
          <>
            , et à <i>p</i>&nbsp;=&nbsp;{plain(usual.beside.rate)} il rapporte {percent(usual.beside.paper)} là où
            l’exécution enregistrée, avec autant d’exemples d’entraînement, atteint {percent(usual.beside.here)}
          </>
        )}
        . C’est un indice.
        {high && (
          <>
            {' '}
            Dans l’exécution enregistrée au taux d’apprentissage {plain(high.learningRate)}, {gains(high)}. À <i>p</i>
            &nbsp;=&nbsp;{plain(high.rate)}, les poids mis à l’échelle y classent bien {percent(high.scaled)} des images
            de test, la moyenne de {high.most} masques {percent(high.sampled)}, un seul masque {percent(high.single)}.
          </>
        )}
      </p>
      {high?.evidence.gain && (
        <p>
          Là, les poids mis à l’échelle commettent une erreur que l’échantillonnage ne commet pas. De ces deux
          exécutions, celle dont les réseaux prédisent le moins bien gagne le plus à la moyenne sur les masques&nbsp;:
          l’affirmation porte autant sur la qualité de l’entraînement d’un réseau que sur le dropout.
        </p>
      )}
      <h3>Quelle moyenne, et combien de masques&nbsp;?</h3>
      <p>
        Prendre la moyenne des probabilités elles-mêmes, c’est-à-dire la moyenne arithmétique, est ce que fait
        d’ordinaire le «&nbsp;dropout de Monte-Carlo&nbsp;» <Cite id="gal" />. Sa réponse n’est jamais plus certaine que
        ne le sont en moyenne celles des masques pris un à un.
        {usual && (
          <>
            {' '}
            À <i>p</i>&nbsp;=&nbsp;{plain(usual.rate)}, elle classe bien {percent(usual.arithmetic)} des images de test,
            la moyenne géométrique {percent(usual.sampled)}&nbsp;; l’<Term id="entropy">entropie croisée</Term>{' '}
            enregistrée est {nats(usual.crossEntropy.scaled)} pour les poids mis à l’échelle,{' '}
            {nats(usual.crossEntropy.geometric)} pour la moyenne géométrique et {nats(usual.crossEntropy.arithmetic)}{' '}
            pour la moyenne arithmétique.
          </>
        )}{' '}
        Des réponses moins certaines sont-elles meilleures&nbsp;? Cela dépend du réseau&nbsp;: essayez avec des réseaux
        entraînés sur peu d’images.
      </p>
      <p>
        L’erreur d’une moyenne de <i>n</i> masques décroît comme 1/√<i>n</i>&nbsp;: les dix premiers masques apportent
        donc plus que les cent suivants.
        {usual && (
          <>
            {' '}
            Dans l’exécution enregistrée, à <i>p</i>&nbsp;=&nbsp;{plain(usual.rate)}&nbsp;:{' '}
            {lower(enoughSentence(usual.enough))}
          </>
        )}{' '}
        {usual && byMasksSentence(usual)} La mise à l’échelle ne demande qu’un seul passage
        {usual &&
          `\u00a0; à p = ${plain(usual.rate)}, elle est à ${size(usual.sampled - usual.scaled)} points de la moyenne de ${usual.most} masques`}
        .
      </p>
    </>
  ),
  tries: {
    'high-rate': 'Aller à un taux de dropout élevé',
    'last-layer': 'Dropout sur la couche 3 seule, où l’échelle est exacte, puis entraîner',
    rough: 'Taux d’apprentissage 0,03, où l’échantillonnage l’emporte',
    'few-images': `${count(2000)} images d’entraînement, prédites par la moyenne arithmétique`,
    'few-masks': 'Ne moyenner que cinq masques',
  },
} as const;
