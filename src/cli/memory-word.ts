/** What a check says on standard error when it is ended for the memory that it holds. */
export const memoryWord = 'guatu: more memory than a check may hold\n';
