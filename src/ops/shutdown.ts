/** A wish to stop, from a signal. */
export interface ShutdownSignal {
  /** Resolves with the signal's name. */
  readonly requested: Promise<NodeJS.Signals>;
  /** Stops listening, so that the process can end by itself. */
  dispose(): void;
}

const SIGNALS: readonly NodeJS.Signals[] = ['SIGTERM', 'SIGINT'];

/** Listens for SIGTERM and SIGINT from now on. */
export function listenForShutdown(): ShutdownSignal {
  let request: (signal: NodeJS.Signals) => void = () => undefined;
  const requested = new Promise<NodeJS.Signals>((resolve) => {
    request = resolve;
  });
  for (const signal of SIGNALS) process.on(signal, request);
  return {
    requested,
    dispose: () => {
      for (const signal of SIGNALS) process.off(signal, request);
    },
  };
}
