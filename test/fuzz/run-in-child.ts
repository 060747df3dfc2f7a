/** Runs one target, as a process of its own: `run-in-child.ts <target> <inputs> <seed>`. */
import { targets } from './targets/index.ts';

const [name, rounds, seed] = process.argv.slice(2);
const chosen = targets.find((one) => one.name === name);
if (chosen === undefined) throw new Error(`no target is called ${name}`);
const figures = await chosen.run(Number(rounds), Number(seed));
await chosen.close?.();
process.send?.(figures);
