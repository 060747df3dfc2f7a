import module from 'node:module';

/** Node 22.1 and later can keep compiled code on the disk; @types/node of Node 20 does not know it. */
interface CachingModule {
  readonly enableCompileCache?: (folder?: string) => unknown;
}

/**
 * Lets Node keep compiled code between runs, where its version can; NODE_COMPILE_CACHE names another folder
 * than the system's temporary one, and NODE_DISABLE_COMPILE_CACHE=1 turns it off (Node's own variables).
 */
export function enableCompileCache(): void {
  (module as CachingModule).enableCompileCache?.();
}
