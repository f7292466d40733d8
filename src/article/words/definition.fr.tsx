import { MaskFormula, SampledFormula, ScaledFormula } from '../formulas.tsx';
import { Cite } from '../references.tsx';

export const definition = {
  title: 'Un seul jeu de poids, de nombreux réseaux',
  /** @param digits of 2^units */
  body: (units: number, digits: number) => (
    <>
      <p>
        Pour chaque image d’entraînement, le dropout joue à pile ou face pour chaque unité cachée{' '}
        <Cite id="srivastava" />. Avec la probabilité <i>p</i>, le <em>taux de dropout</em>, l’unité est{' '}
        <em>désactivée</em>&nbsp;: sa sortie <i>h</i> est remplacée par 0. Sinon, elle fonctionne comme d’habitude.
      </p>
      <MaskFormula />
      <p>
        Tous ces tirages forment un <em>masque</em> <i>M</i>, et chaque masque choisit un <em>réseau aminci</em>, fait
        des unités qui restent
        {units > 0 && (
          <>
            . Le réseau du laboratoire a {units} unités cachées qui peuvent être désactivées, donc 2<sup>{units}</sup>{' '}
            masques, un nombre de {digits} chiffres
          </>
        )}
        . L’entraînement n’utilise qu’un infime échantillon aléatoire de ce nuage, et chaque étape d’entraînement
        modifie des poids que tous les autres réseaux partagent.
      </p>
      <p>L’entraînement terminé, il faut une seule prédiction, pas un nuage. Il y a trois candidats.</p>
      <p>
        <b className="mark-single">Un masque aléatoire</b> continue de désactiver des unités, comme à l’entraînement.
        C’est un réseau du nuage.
      </p>
      <p>
        <b className="mark-scaled">Les poids mis à l’échelle</b> remplacent le masque par sa moyenne&nbsp;: aucune unité
        n’est désactivée, et chaque sortie est multipliée par 1 − <i>p</i>. Cela demande un seul passage dans un seul
        réseau, et presque tout le monde prédit ainsi.
      </p>
      <ScaledFormula />
      <p>
        <b className="mark-sampled">La moyenne de n masques</b> utilise de nombreux réseaux du nuage&nbsp;: tirer{' '}
        <i>n</i> masques, prédire avec chacun, puis faire la moyenne. Lin, Wang et Chen <Cite id="lin" /> prennent la
        moyenne géométrique des probabilités (la racine <i>n</i>-ième de leur produit), divisée par sa somme sur les
        classes&nbsp;; le nuage ci-dessus montre la moyenne arithmétique. L’une et l’autre demandent <i>n</i> passages.
      </p>
      <SampledFormula />
      <p>
        Le laboratoire entraîne et mesure tout cela, dans quatre vues. Les chapitres qui le suivent posent huit
        questions, et avant chaque réponse ils vous demandent la vôtre.
      </p>
    </>
  ),
} as const;
