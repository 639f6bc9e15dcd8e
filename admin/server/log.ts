/** One line of the server's log. What others have written into it cannot begin another line. */
export const log = (line: string): void => console.error(line.replace(/[\p{Cc}\u2028\u2029]/gu, ' ').slice(0, 600));
