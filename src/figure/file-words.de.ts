export const licence =
  'Die Mitwirkenden von The Dropout Cloud, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/';
