import type { OpenResources } from './resources.ts';

/** What a run opens, loaded when it is needed: help and mistakes in the usage need none of it. */
export interface LaterResources extends OpenResources {
  /** Loads the modules; before that nothing but `close` may be called. */
  load(): Promise<void>;
}

/** The resources of a run, whose modules (configuration, log, engine) are loaded by `load`. */
export function openLater(
  env: Readonly<Record<string, string | undefined>>,
  corpus: string | undefined,
): LaterResources {
  let opened: OpenResources | undefined;
  const loaded = (): OpenResources => {
    if (opened === undefined) throw new Error('the resources of this run were not loaded');
    return opened;
  };
  return {
    load: async () => {
      const { openResources } = await import('./resources.ts');
      opened ??= openResources(env, corpus);
    },
    config: () => loaded().config(),
    log: () => loaded().log(),
    engine: (use) => loaded().engine(use),
    reindex: (request) => loaded().reindex(request),
    close: async () => opened?.close(),
  };
}
