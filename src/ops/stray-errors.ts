import { type Log, reportError } from './logger.ts';

/**
 * Logs errors that nobody caught. A stray rejection concerns one request and is survived; after an uncaught
 * exception the state of the process is unknown: it ends with code 1 and its supervisor starts it again.
 */
export function watchStrayErrors(log: Log): void {
  process.on('unhandledRejection', (error) => void reportError(log, error, 'unhandled rejection'));
  process.on('uncaughtException', (error) => {
    reportError(log, error, 'uncaught exception: the process ends');
    process.exit(1);
  });
}
