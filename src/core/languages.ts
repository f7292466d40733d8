/** The languages in which the site is written; English is the reference, and is at the site's root. */
export const languages = ['en', 'de', 'fr'] as const;
export type Language = (typeof languages)[number];

/** How each calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch', fr: 'Français' };

/** Where its pages are, from the site's root: "de/"; English ones are at the root itself. */
export const folderOf = (language: Language): string => (language === 'en' ? '' : `${language}/`);
