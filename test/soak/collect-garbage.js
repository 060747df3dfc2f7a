// Loaded into the bot by NODE_OPTIONS: SIGUSR2 collects garbage, so that memory is measured without it.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
process.on('SIGUSR2', () => collect());
