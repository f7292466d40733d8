import type { NoiseKind } from '../../../core/network.ts';
import type { PowerLaw } from '../../../core/power-law.ts';
import { paperFit } from '../view/curves.ts';
import { kappa } from '../view/kappa.ts';
import { round, rSquared, two, withInterval } from '../view/numbers.ts';

interface ExplanationProps {
  readonly noise: NoiseKind;
  readonly trained: PowerLaw | null;
  readonly control: PowerLaw | null;
  /** The line through the untrained networks, where it is known. */
  readonly untrained: PowerLaw | null;
}

/** The paper's argument from the power law to clusters, what is wrong with it, and what the control adds. */
export function Explanation({ noise, trained, control, untrained }: ExplanationProps) {
  const { printed, corrected } = kappa(paperFit.slope);
  const factor = noise === 'classic' ? 'p(1 − p)' : 'p/(1 − p)';
  return (
    <details className="mstd-details">
      <summary>Ce que le témoin dit de l’argument de l’article</summary>
      <div className="explanation">
        <p>
          <b>L’argument.</b> Supposons que les h unités d’une couche forment k groupes (clusters) de même taille, avec
          une covariance σ entre deux unités d’un même groupe, et nulle sinon. La variance de leur moyenne vaut alors
          environ σ fois la probabilité que deux unités soient dans le même groupe. L’article prend k/h pour cette
          probabilité&nbsp;; avec k ∝ h<sup>κ</sup>, il obtient MSTD ∝ h<sup>(κ − 1)/2</sup>, voit une loi de puissance
          et y lit un signe de groupes.
        </p>
        <p>
          <b>Une erreur.</b> Parmi les h − 1 autres unités, h/k − 1 sont dans le même groupe qu’une unité donnée&nbsp;;
          la probabilité est donc <b>(h/k − 1)/(h − 1)</b>, environ 1/k quand les groupes sont grands. Vérifiez les cas
          extrêmes&nbsp;: dans un groupe unique (k = 1), deux unités sont toujours ensemble, or k/h dit presque
          jamais&nbsp;; avec un groupe par unité (k = h), elles ne le sont jamais, or k/h dit toujours. Une fois
          corrigé, le modèle donne environ MSTD ∝ h<sup>−κ/2</sup> quand les groupes sont grands, et sur les largeurs
          étudiées ici, la pente de l’article, {two(paperFit.slope)}, signifie κ = {round(corrected)} au lieu de{' '}
          {round(printed)}.
        </p>
        <p>
          <b>Rien à corréler.</b> La MSTD fixe l’image et fait varier le masque. Les sorties x<sub>j</sub> de la
          première couche sont alors de simples nombres, et une unité de la deuxième couche reçoit z = Σ w<sub>j</sub>m
          <sub>j</sub>x<sub>j</sub> + b, où chaque m<sub>j</sub> est tiré séparément. Les variances de termes
          indépendants s’ajoutent&nbsp;: Var z = {factor} Σ w<sub>j</sub>²x<sub>j</sub>². Il y a un terme par unité et
          aucun par paire&nbsp;; peu importe donc que deux unités soient des copies l’une de l’autre. (Les logits se
          trouvent deux couches plus loin&nbsp;; dans la mesure où ces couches sont linéaires, la même formule vaut pour
          les logits, w étant le poids total de l’unité j au logit.) Si la MSTD diminue avec h, c’est par la façon dont
          les grandeurs des poids et des sorties changent avec h.
          {untrained && (
            <>
              {' '}
              Avant l’entraînement, la somme des carrés des poids entrant dans une unité est la même à toute largeur, et
              la droite
              {untrained.slopeInterval[0] <= 0 && untrained.slopeInterval[1] >= 0
                ? ' ne se distingue pas d’une droite plate\u00a0: '
                : ' a pour '}
              pente {withInterval(untrained)}.
            </>
          )}
        </p>
        <p>
          <b>Le témoin.</b> Des réseaux entraînés sans masques, avec les mêmes poids initiaux, les mêmes données et les
          mêmes masques à la mesure,{' '}
          {control && trained ? (
            <>
              ont pour pente {withInterval(control)} et R² = {rSquared(control.r2)}, contre {withInterval(trained)} et{' '}
              {rSquared(trained.r2)} pour ceux entraînés avec dropout.
            </>
          ) : (
            <>montrent si la loi a vraiment besoin du dropout&nbsp;; ici, l’une des deux droites manque.</>
          )}{' '}
          Une loi qui apparaît sans dropout ne peut pas montrer ce que le dropout fait aux unités. L’exposant corrigé,
          pour lequel moins de groupes signifie une droite plus plate, ne sauve pas l’argument&nbsp;: les groupes n’ont
          aucune covariance par laquelle agir. Savoir si le dropout rend les unités semblables est une bonne question,
          mais c’est aux poids d’y répondre.
        </p>
      </div>
    </details>
  );
}
