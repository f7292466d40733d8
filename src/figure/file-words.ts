/** What files that are taken along say of themselves. */
export const licence = 'The Dropout Cloud contributors, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/';
