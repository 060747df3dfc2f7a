import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../answer/engine.ts';
import { type Config, type LogLevel, loadConfig } from '../ops/config.ts';
import { createLogger, type Log } from '../ops/logger.ts';
import type { Reader } from '../reader/reader.ts';
import type { EngineUse } from './command.ts';
import type { Resources } from './context.ts';
import { packageRoot } from './package-root.ts';

/** The corpus when nobody names one: in the working folder, else the one that ships with Byline. */
const DEFAULT_CORPUS = 'corpus';

/** Questions' work that may wait for the reader of a server: beyond it an answer by words alone is better than a late one. */
const MAX_READER_WAIT_MS = 5_000;

/** What a run opens, each on first use, and how to close it. */
export interface OpenResources extends Resources {
  close(): Promise<void>;
}

/** The configuration, log and engine of a run; `corpus` is the value of `--corpus`, if there is one. */
export function openResources(
  env: Readonly<Record<string, string | undefined>>,
  corpus: string | undefined,
): OpenResources {
  let config: Config | undefined;
  let log: Log | undefined;
  let engine: Promise<Engine> | undefined;
  let reader: Reader | null | undefined;
  const readConfig = (): Config => {
    config ??= withCorpus(loadConfig(env), corpus);
    return config;
  };
  const openLog = (): Log => {
    log ??= createLogger({ level: consoleLevel(config?.logLevel) });
    return log;
  };
  return {
    config: readConfig,
    log: openLog,
    engine: (use = 'once') => {
      engine ??= openEngine(readConfig(), openLog(), use, (opened) => {
        reader = opened;
      });
      return engine;
    },
    reindex: async (request) => {
      const { corpus, data, manticoreUrl } = readConfig();
      const { reindexAlone } = await import('../reindex/rebuild.ts');
      return reindexAlone({ corpus, data, manticoreUrl, log: openLog() }, request);
    },
    close: async () => {
      const opened = await engine?.catch(() => undefined);
      await opened?.close();
      await reader?.close();
    },
  };
}

async function openEngine(
  config: Config,
  log: Log,
  use: EngineUse,
  keep: (reader: Reader | null) => void,
): Promise<Engine> {
  // Loaded on first use: help, version and usage errors need not wait for the language model.
  const [{ createEngine }, { readerOf }] = await Promise.all([
    import('../reindex/create-engine.ts'),
    import('../reader/reader-of.ts'),
  ]);
  const { corpus, data, manticoreUrl } = config;
  const isServing = use === 'serving';
  const reader = readerOf(config, log, isServing ? { maxWaitingMs: MAX_READER_WAIT_MS } : {});
  keep(reader);
  return createEngine({
    corpus,
    data,
    manticoreUrl,
    log,
    reader,
    ...(isServing ? { follow: true, baseline: 'opened' } : {}),
  });
}

function withCorpus(config: Config, corpus: string | undefined): Config {
  if (corpus !== undefined) return { ...config, corpus };
  if (config.corpus !== DEFAULT_CORPUS || existsSync(DEFAULT_CORPUS)) return config;
  const shipped = join(packageRoot(), DEFAULT_CORPUS);
  return existsSync(shipped) ? { ...config, corpus: shipped } : config;
}

/** A person at a console wants answers, not the log's everyday lines; any other level is as configured. */
function consoleLevel(level: LogLevel = 'info'): LogLevel {
  return level === 'info' ? 'warn' : level;
}
