/**
 * Maps a stream with at most `limit` calls under way, and yields the results in the order of the input,
 * each as soon as it and those before it are there: a program that waits for one response before it sends
 * the next request gets it. A slow reader slows the whole chain down.
 */
export async function* mapOrdered<T, R>(
  source: AsyncIterable<T>,
  limit: number,
  map: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const iterator = source[Symbol.asyncIterator]();
  const underWay: Promise<R>[] = [];
  let ended = false;
  let reading: Promise<Step<T>> | undefined;
  while (!ended || underWay.length > 0) {
    if (!ended && underWay.length < limit) {
      reading ??= iterator.next().then((read) => ({ read }));
    }
    const first = underWay[0]?.then((result) => ({ result }));
    const step = await Promise.race([reading, first].filter((promise) => promise !== undefined));
    if ('result' in step) {
      underWay.shift();
      yield step.result;
    } else {
      reading = undefined;
      if (step.read.done) ended = true;
      else underWay.push(handled(map(step.read.value)));
    }
  }
}

interface Step<T> {
  readonly read: IteratorResult<T, unknown>;
}

/** A rejection is thrown where the result's turn comes; until then it must not count as unhandled. */
function handled<R>(promise: Promise<R>): Promise<R> {
  promise.catch(() => {});
  return promise;
}
