/** The scene that defines dropout. */
export const definitionScene = {
  training: (
    <p>
      À l’entraînement, chaque unité cachée est désactivée avec la probabilité <i>p</i>, le <em>taux de dropout</em>. Un
      masque <i>M</i> dit lesquelles le sont&nbsp;; chaque masque est un autre réseau aminci, avec les mêmes poids.
    </p>
  ),
  candidates: <p>Pour prédire, il y a trois candidats.</p>,
  single: (
    <>
      <b className="mark-single">Un masque aléatoire</b>
      <span>un réseau du nuage</span>
    </>
  ),
  scaled: (
    <>
      <b className="mark-scaled">Les poids mis à l’échelle</b>
      <span>
        aucune unité désactivée, chaque sortie fois 1&nbsp;−&nbsp;<i>p</i>
      </span>
    </>
  ),
  sampled: (
    <>
      <b className="mark-sampled">La moyenne de n masques</b>
      <span>de nombreux réseaux du nuage, moyennés</span>
    </>
  ),
} as const;
