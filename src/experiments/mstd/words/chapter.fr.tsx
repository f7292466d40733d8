import { IndependenceFormula, PowerFormula } from '../../../article/formulas-more.tsx';
import { Note } from '../../../article/note.tsx';
import type { Answer } from '../../../article/predict/types.ts';
import { Term } from '../../../article/term.tsx';
import { slopeExample } from '../../../article/words/examples.ts';
import { drawnSentence } from '../../../article/words/predict.ts';
import { count } from '../../../charts/numbers.ts';
import { effect } from '../../../core/statistics.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import { drawnSlope, type MstdFacts, slopeTo, widths } from '../view/chapter-facts.ts';
import { round, rSquared, two } from '../view/numbers.ts';
import { words as figure } from './figure.tsx';

const slope = (value: number): string => `pente ${two(value)}`;
/** How the line with dropout bends, behind its R². */
const bent = ({ power: { bend, ends } }: MstdFacts): string =>
  bend && ends && effect(bend) !== 'none'
    ? `, et la ligne se courbe, d’une pente de ${two(ends[0])} entre les deux plus petites largeurs à ${two(ends[1])} entre les deux plus grandes`
    : '';

export const words = {
  question: 'Les réseaux larges varient moins d’un masque à l’autre. Est-ce un signe de groupes\u00a0?',
  ask: 'D’une première couche étroite à une large, comment la dispersion sur les masques change-t-elle\u00a0? Dessinez-la deux fois\u00a0: pour des réseaux entraînés avec dropout, et pour des réseaux entraînés sans dropout, où les masques n’interviennent qu’à la mesure.',
  handles: ['Votre estimation avec dropout à l’entraînement', 'Votre estimation sans dropout à l’entraînement'],
  write: (value: number): string => slope(slopeTo(value)),
  axes: { x: figure.xAxis, y: 'MSTD, relative à la couche la plus étroite' },
  told: (answer: Answer | null, { slopes }: MstdFacts): string =>
    drawnSentence(
      slopes.map(({ training, recorded, interval }, i) => ({
        where: figure.trainedShort[training],
        drawn: drawnSlope(answer, i),
        recorded,
        interval,
      })),
      {
        write: (value) => `une pente de ${two(value)}`,
        brief: two,
        far: (drawn, recorded) => two(Math.abs(drawn - recorded)),
      },
    ),
  lead: (
    <>
      <p>
        Gardez l’image et tirez un masque après l’autre&nbsp;: les logits varient. Leur écart-type, moyenné sur les
        logits et les images, est la <Term id="mstd">MSTD</Term>. L’article entraîne des réseaux dont la première couche
        a <i>h</i> unités, avec dropout dans cette seule couche, et trouve une{' '}
        <Term id="powerLaw">loi de puissance</Term>&nbsp;:
      </p>
      <PowerFormula />
      <p>
        Il déduit une telle loi d’un modèle où les unités forment des groupes, ajuste la droite, et prend la qualité de
        l’ajustement comme un argument en faveur des groupes. Tout raisonnement de ce genre demande un{' '}
        <Term id="control">témoin</Term>&nbsp;: la droite serait-elle là sans la cause&nbsp;?
      </p>
    </>
  ),
  /** @param longer the same trained for more steps */
  body: (facts: MstdFacts | null, longer: MstdFacts | null) => (
    <>
      {facts?.power.line.law && (
        <p>
          Après {count(facts.steps)} étapes, l’affirmation selon laquelle la MSTD est une puissance de <i>h</i>{' '}
          {verdictSaid[facts.power.verdict]}&nbsp;: R² vaut {rSquared(facts.power.line.law.r2)} avec dropout
          {facts.clustering.control.law && ` et ${rSquared(facts.clustering.control.law.r2)} sans`}
          {bent(facts)}. Le témoin suit lui aussi une loi de puissance
          {facts.clustering.difference &&
            (facts.clustering.difference.low > 0
              ? ', et même plus raide'
              : facts.clustering.difference.high < 0
                ? ', quoique plus plate'
                : ', aussi raide au bruit près')}
          .{' '}
          {facts.clustering.verdict === 'does not hold'
            ? 'Ce qui apparaît sans dropout ne peut pas montrer ce que fait le dropout.'
            : 'La part due au dropout est la différence des deux pentes.'}
        </p>
      )}
      {facts?.power.line.law && longer?.power.line.law && longer.steps > facts.steps && (
        <p>
          La droite dépend aussi de la durée de l’entraînement. Après {count(longer.steps)} étapes au lieu de{' '}
          {count(facts.steps)}, soit autant d’exemples que dans l’article, la pente avec dropout est{' '}
          {two(longer.power.line.law.slope)} au lieu de {two(facts.power.line.law.slope)}, et R² vaut{' '}
          {rSquared(longer.power.line.law.r2)}
          {bent(longer)}&nbsp;: là, l’affirmation selon laquelle la MSTD est une puissance de <i>h</i>{' '}
          {verdictSaid[longer.power.verdict]}.
          {facts.clustering.control.law &&
            longer.clustering.control.law &&
            ` Sans dropout, la pente est ${two(longer.clustering.control.law.slope)} au lieu de ${two(facts.clustering.control.law.slope)}, et R² vaut ${rSquared(longer.clustering.control.law.r2)}.`}
        </p>
      )}
      {facts?.power.line.law && <p>{slopeExample('MSTD', facts.power.line.law.slope, widths)}</p>}
      <p>
        Pourquoi apparaît-elle&nbsp;? Pour une image, une unité de la deuxième couche reçoit une somme où seuls les
        masques varient&nbsp;:
      </p>
      <IndependenceFormula />
      <p>
        Les masques de deux unités sont indépendants&nbsp;; les variances s’ajoutent donc, et aucune covariance
        n’intervient&nbsp;: un terme par unité, aucun par paire. Deux unités qui sont des copies l’une de l’autre font
        varier la somme exactement autant que deux unités différentes de même grandeur. Les groupes ne peuvent donc rien
        changer ici. Ce qui diminue avec <i>h</i>, c’est la somme entière&nbsp;: plus d’unités se partagent le travail,
        et chaque terme rétrécit plus vite que le nombre de termes ne croît.
      </p>
      <Note>
        Les logits se trouvent deux couches plus loin. Dans la mesure où ces couches sont linéaires, la même formule
        vaut pour les logits, <i>w</i> étant le poids total de l’unité au logit.
      </Note>
      <h3>Une erreur dans le modèle</h3>
      <p>
        Le modèle lui-même contient une erreur. Supposons que <i>h</i> unités forment <i>k</i> groupes de même taille.
        L’article donne <i>k</i>/<i>h</i> pour la probabilité que deux unités soient dans le même groupe. Vérifiez les
        cas extrêmes&nbsp;: avec un seul groupe, elle devrait être 1, et avec autant de groupes que d’unités, 0. Parmi
        les <i>h</i> − 1 autres unités, <i>h</i>/<i>k</i> − 1 sont dans le même groupe qu’une unité donnée&nbsp;; elle
        vaut donc (<i>h</i>/<i>k</i> − 1)/(<i>h</i> − 1)&nbsp;: environ 1/<i>k</i> quand les groupes sont grands.
      </p>
      {facts && (
        <p>
          Une fois corrigé, le modèle donne environ MSTD ∝ <i>h</i>
          <sup>−κ/2</sup> pour <i>k</i> = <i>h</i>
          <sup>κ</sup> et de grands groupes. Sur les largeurs étudiées ici, la pente de l’article,{' '}
          {two(facts.paper.slope)}, signifierait κ = {round(facts.paper.corrected)} au lieu de{' '}
          {round(facts.paper.printed)}. Cela ne sauve pas l’argument, pour la raison donnée plus haut.
        </p>
      )}
      <p>
        Rien de cela ne dit que le dropout ne forme pas de groupes&nbsp;; le chapitre précédent les cherche là où l’on
        peut les voir, dans les poids. Cela dit que cette droite n’en est pas une preuve.
      </p>
    </>
  ),
  tries: {
    log: 'Les deux droites en axes logarithmiques',
    linear: 'Les mêmes en axes linéaires',
    probabilities: 'Mesurée sur les probabilités',
    low: 'À faible taux de dropout',
    long: 'Autant d’exemples que dans l’article',
    untrained: 'Retour aux réseaux non entraînés',
  },
} as const;
