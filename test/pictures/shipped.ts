import { fileURLToPath } from 'node:url';

/** The corpus that ships: what every picture is made over. */
export const SHIPPED = fileURLToPath(new URL('../../corpus', import.meta.url));
