/**
 * A text without the white space and the given marks at its end ("?!." unless said otherwise); one pass from the
 * end, however many there are.
 */
export function withoutEndMarks(text: string, marks = '?!.'): string {
  let end = text.length;
  while (end > 0 && (marks.includes(text.charAt(end - 1)) || text.charAt(end - 1).trim() === ''))
    end -= 1;
  return text.slice(0, end);
}
