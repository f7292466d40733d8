/** Formulas in words, for those who hear them, and the words that stand in them. */
export const mask =
  'h Tilde i ist gleich m i mal h i; m i ist 0 mit Wahrscheinlichkeit p und 1 mit Wahrscheinlichkeit 1 minus p';
export const scaled =
  'o skaliert von x ist gleich o von x mit der erwarteten Maske, die für jede Einheit 1 minus p ist';
export const sampled =
  'Der Logarithmus von o Sampling von x ist gleich dem Mittel über n Masken des Logarithmus von o von x mit Maske M k, plus einer Konstanten';
export const linear =
  'Der Erwartungswert über M der Logits z von x und M ist ungefähr gleich den Logits von x und dem Erwartungswert von M';
export const scaledIndex = 'skaliert';
export const sampledIndex = 'Sampling';
export const constant = 'konst.';
