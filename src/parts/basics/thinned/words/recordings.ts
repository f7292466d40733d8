/** Titles of the recorded runs, by their names. */
export const titles = {
  thinned: 'Ten units, trained on moons',
  'thinned-circles': 'Ten units, trained on circles',
  'thinned-clouds': 'Ten units, trained on clouds',
};
