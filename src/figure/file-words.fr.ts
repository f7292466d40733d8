export const licence =
  'Les contributeurs de The Dropout Cloud, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/';
