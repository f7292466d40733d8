/** Ends of a table's title: what stands in its cells behind ± and in brackets. */
export const spreadNamed = '; ± one standard deviation over seeds';
export const intervalsNamed = '; in brackets 95 % intervals';
