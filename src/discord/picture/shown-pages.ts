/** Answers remembered: those of the last seconds, in which a picture may still be on its way. */
const MOST = 500;

const latest = new Map<string, object>();

/**
 * Notes that an answer (its id) shows something new now. Returns whether that is still what it shows: once its
 * reader has turned a page, a picture that comes late must not turn it back.
 */
export function noteShown(answer: string): () => boolean {
  const shown = {};
  latest.delete(answer);
  latest.set(answer, shown);
  const [oldest] = latest.keys();
  if (latest.size > MOST && oldest !== undefined) latest.delete(oldest);
  return () => latest.get(answer) === shown;
}
