/** A count with its noun: `1 article`, `3 articles`, `1,200 articles`. */
export function plural(count: number, noun: string, several = `${noun}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? noun : several}`;
}
