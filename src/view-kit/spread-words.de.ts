export const spreadNamed = '; ± eine Standardabweichung über Startwerte';
export const intervalsNamed = '; in Klammern 95-%-Intervalle';
