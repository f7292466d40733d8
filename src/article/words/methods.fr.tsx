import { count } from '../../charts/numbers.ts';
import { pagesRoot } from '../../state/kept.ts';
import { Cite } from '../references.tsx';

export const methods = {
  title: 'Méthodes',
  /** `most` masks are averaged at most; both it and the settings are of the recorded run, null until it has come. */
  body: (most: number | null, settings: string | null, verdictRule: string) => (
    <>
      <p>
        Les réseaux sont des perceptrons multicouches sur 28 × 28 pixels dans [0, 1], avec ReLU, softmax et entropie
        croisée&nbsp;; les poids initiaux sont normaux, de variance 2/fan-in <Cite id="he" />, les biais nuls. Sauf
        réglage contraire, ils sont entraînés par Adam <Cite id="kingma" /> avec β = 0,9 et 0,999. Un réseau est
        entraîné pour chaque taux de dropout. Tous les réseaux d’une même graine voient les mêmes images dans le même
        ordre, partent des mêmes poids et ont des masques emboîtés&nbsp;: une unité désactivée à un taux l’est à tout
        taux plus élevé.
        {settings && <> L’exécution enregistrée&nbsp;: {settings}.</>}
      </p>
      <p>
        Le dropout <em>classique</em> multiplie par 0 ou 1 et met à l’échelle par 1 − <i>p</i> pour prédire&nbsp;; le
        dropout <em>inversé</em> divise au contraire par 1 − <i>p</i> à l’entraînement&nbsp;; le bruit <em>gaussien</em>{' '}
        a la moyenne 1 et la variance du dropout inversé, <i>p</i>/(1 − <i>p</i>). Il en va de même des bruits uniforme,
        de Rayleigh et bêta(½, ½), étirés et décalés à cette fin&nbsp;; à des taux élevés, certains facteurs sont
        inférieurs à 0, comme certains facteurs gaussiens. DropConnect a un bruit sur chaque poids&nbsp;: il est{' '}
        <a href={`${pagesRoot()}view/noises/`}>entraîné à côté des autres</a> dans une autre partie.
      </p>
      <p>
        Chaque image a ses propres masques{most !== null && `, jusqu’à ${count(most)}`}. Les chiffres pour «&nbsp;un
        masque aléatoire&nbsp;» sont des moyennes sur tous les masques tirés, chacun prédisant seul. L’échantillonnage
        et la mise à l’échelle sont toujours comparés sur le même réseau et les mêmes images, et l’intervalle est celui
        de la différence appariée <Cite id="mcnemar" />. {verdictRule}
      </p>
      <p>
        Après ± figure un écart-type sur les graines, et une bande autour d’une ligne montre la même chose&nbsp;; les
        crochets et les barres sont des intervalles à 95&nbsp;%. Tout le reste, comme la dispersion au sein d’une
        exécution ou entre les relances, est précisé sur place.
      </p>
      <p>
        Les groupes (clusters) sont ceux des k-moyennes, initialisées par l’algorithme glouton k-means++{' '}
        <Cite id="arthur" />
        &nbsp;; de plusieurs relances, on garde celle dont la somme des carrés des distances est la plus petite.
      </p>
      <p>
        Chaque nombre aléatoire est un hachage de la graine et de l’endroit où il sert&nbsp;; un lien vers cette page
        donne donc partout les mêmes masques, le même ordre des images et les mêmes poids initiaux. Les derniers
        chiffres des poids entraînés diffèrent d’un processeur graphique à l’autre.
      </p>
    </>
  ),
} as const;
