import { count } from '../../../charts/numbers.ts';
import { type Ends, paperTrends } from '../view/evidence.ts';
import { inPoints, withInterval } from '../view/numbers.ts';

/** The paper's argument from batch size to a stochastic network, and what it leaves out. */
export function Explanation({ ends }: { readonly ends: Ends | null }) {
  const [least, most] = ends?.fluctuation ?? [null, null];
  return (
    <div className="explanation">
      <p>
        <b>L’argument.</b> Le dropout doit minimiser une moyenne sur les masques. Une étape d’entraînement voit un
        masque pour chacune des B images de son lot&nbsp;; son gradient est donc une estimation ponctuelle. Plus B est
        grand, meilleure est l’estimation&nbsp;; un réseau qui demande de plus grands lots avec dropout que sans est
        donc un réseau stochastique.
      </p>
      <p>
        <b>Ce qu’il omet.</b> La variance de l’estimation diminue comme 1/B&nbsp;: la part due au choix des images comme
        celle due aux masques. Mais le nombre d’exemples est fixé&nbsp;; un lot deux fois plus grand signifie donc deux
        fois moins d’étapes
        {ends && (
          <>
            &nbsp;: {count(ends.steps[0])} à B = {ends.batches[0]}, {count(ends.steps[1])} à B = {ends.batches[1]}
          </>
        )}
        . À petits pas, la moyenne sur les lots se fait d’elle-même&nbsp;: au taux d’apprentissage η, les pas suivants
        corrigent ce qu’un pas fait de travers, et la fluctuation qui reste croît avec η/B. Un taux élevé avec un grand
        lot et un taux faible avec un petit fluctuent autant, et le taux faible a fait plus d’étapes.
      </p>
      <p>
        <b>Ce qui en découle.</b> À un taux d’apprentissage trop élevé pour de petits lots, de plus grands aident, et
        aident surtout le dropout, puisque les masques ajoutent au bruit. À un taux qui n’est pas trop élevé pour de
        petits lots, de plus grands ne font que réduire le nombre d’étapes
        {least !== null && most !== null && ends && (
          <>
            {' '}
            (fluctuation dans une exécution, dans l’image, en écart-type&nbsp;: {inPoints(least)} points à B ={' '}
            {ends.batches[0]}, {inPoints(most)} à B = {ends.batches[1]})
          </>
        )}
        . Les deux sont vrais de tout gradient bruité&nbsp;; ni l’un ni l’autre ne dit donc si le réseau est
        stochastique. Le choix au-dessus des graphiques fait croître avec le lot le taux d’apprentissage de la prochaine
        exécution&nbsp;; voyez ce qu’il reste de la tendance.
      </p>
      {paperTrends.dropout && paperTrends.noDropout && (
        <p>
          <b>Les nombres de l’article.</b> Le tableau 1 a une exécution par taille de lot et n’indique pas le taux
          d’apprentissage. Ses tendances sont {withInterval(paperTrends.dropout)} points par doublement avec dropout et{' '}
          {withInterval(paperTrends.noDropout)} sans.
        </p>
      )}
    </div>
  );
}
