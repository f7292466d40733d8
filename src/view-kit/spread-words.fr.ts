export const spreadNamed = '\u00a0; ± un écart-type sur les graines';
export const intervalsNamed = '\u00a0; entre crochets, intervalles à 95\u00a0%';
