import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { fixed, plain } from '../../../../charts/numbers.ts';
import type { StructureFacts } from '../view/chapter-facts.ts';
import { estimateText } from '../view/correlations.ts';

export const words = {
  question: 'Quels poids partagent une échelle\u00a0?',
  ask: 'Le dropout multiplie une unité entière par 0 ou 1. Prenez deux poids sortants d’une même unité, chacun étant un nombre normal multiplié par ce facteur. Quel est le lien entre les deux\u00a0?',
  options: {
    independent: 'Ils sont indépendants.',
    squares: 'Les poids ne sont pas corrélés, mais leurs tailles le sont.',
    plain: 'Les poids sont corrélés\u00a0: là où l’un est positif, l’autre l’est aussi.',
  },
  short: { independent: 'indépendants', squares: 'seules leurs tailles sont corrélées', plain: 'corrélés' },
  told: (chosen: string | null, facts: StructureFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `les poids ont une corrélation de ${estimateText(facts.plain)}, leurs carrés de ${estimateText(facts.squares)}`,
    ),
  lead: (
    <p>
      L’image d’un seul poids ne dit pas comment les poids vont ensemble. Le bruit sur une unité multiplie tous ses
      poids sortants par le même λ&nbsp;: ils sont grands ensemble, ou petits ensemble. C’est la structure d’une loi a
      priori ancienne, avec laquelle un réseau trouve lesquelles de ses unités comptent&nbsp;:{' '}
      <em>automatic relevance determination</em>, ARD <Cite id="mackay" />. DropConnect <Cite id="wan" /> tire au
      contraire un λ pour chaque poids. La profondeur stochastique <Cite id="huang" /> en tire un pour une couche
      entière, dont un réseau résiduel peut se passer&nbsp;; l’article appelle la loi a priori de ce type ADD, automatic{' '}
      <em>depth</em> determination <Cite id="nalisnick" />.
    </p>
  ),
  body: (facts: StructureFacts) => (
    <>
      <p>
        Au taux {plain(facts.rate)}, deux poids d’une même unité ont une corrélation de {estimateText(facts.plain)}
        &nbsp;: leurs signes sont ceux des nombres normaux eux-mêmes. Leurs carrés ont une corrélation de{' '}
        {estimateText(facts.squares)}, puisque les deux sont nuls ou qu’aucun ne l’est&nbsp;; la valeur exacte est{' '}
        {fixed(facts.exact, 3)}. Non corrélés ne veut pas dire indépendants.
      </p>
      <p>
        Avec un bruit sur chaque poids (DropConnect), les carrés au sein d’une unité ont une corrélation de{' '}
        {estimateText(facts.on.weights[0])}. Avec un seul facteur pour la couche, ceux d’unités <em>différentes</em>{' '}
        sont aussi corrélés&nbsp;: {estimateText(facts.on.layer[1])}, contre {estimateText(facts.on.units[1])} avec un
        bruit sur les unités. Avec les deux facteurs, comme dans ARD-ADD, les poids d’une même unité vont davantage
        ensemble que ceux d’unités différentes&nbsp;: {estimateText(facts.on['units-layer'][0])} et{' '}
        {estimateText(facts.on['units-layer'][1])}.
      </p>
      <p>
        Ce nombre a une formule, (E λ⁴ − (E λ²)²)/(3 E λ⁴ − (E λ²)²). Il ne dépasse jamais un tiers&nbsp;: même là où le
        facteur varie sans borne, chaque poids a son propre nombre normal. Là où E λ⁴ est infini, comme avec un bruit
        demi-Cauchy, ce nombre n’existe pas, bien que les lignes partagent leur facteur tout autant.
      </p>
      <Note>
        C’est la loi a priori, avant les données. Savoir si un réseau entraîné avec dropout montre de telles lignes est
        une autre question. Et le dropout tire λ de nouveau pour chaque exemple, là où une loi a priori le tire une
        fois&nbsp;; Gal et Ghahramani <Cite id="gal" /> lisent le dropout autrement, comme une approximation de ce qui
        découle des données.
      </Note>
    </>
  ),
  tries: {
    dropconnect: 'Bruit sur chaque poids\u00a0: les lignes ont disparu',
    layer: 'Bruit sur la couche\u00a0; refaites quelques tirages',
    both: 'Un facteur pour chaque unité et un pour la couche',
    horseshoe: 'Bruit demi-Cauchy sur les unités\u00a0: on ne voit que quelques lignes',
  },
} as const;
