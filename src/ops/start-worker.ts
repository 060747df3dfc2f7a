import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a file as a worker thread. `file` has no extension: from the build the worker is a `.js` file; from
 * sources it is `.ts`, which Node 20 reads through tsx only.
 */
export function startWorker(file: URL, options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`${file.href}.js`), options);
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const source = JSON.stringify(`${file.href}.ts`);
  const load = `import(${loader}).then(({ register }) => { register(); return import(${source}); });`;
  return new Worker(load, { ...options, eval: true });
}
