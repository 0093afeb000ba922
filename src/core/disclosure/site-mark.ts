/** Name of the file that stands in every folder with a public site and tells it from folders with anything else in them. */
export const siteMark = '.guatu-public';
