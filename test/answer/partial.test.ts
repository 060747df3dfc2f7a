import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../src/answer/engine.ts';
import { createLogger } from '../../src/ops/logger.ts';
import { createEngine } from '../../src/reindex/create-engine.ts';
import { NEWS } from '../events/news.ts';
import { startCluster, type TestCluster } from '../search/manticore/cluster.ts';
import { describeWithEngine } from '../search/manticore/with-engine.ts';

const QUESTION = 'What happened to the ferry Alma Rose?';
const FACT = 'The ferry Alma Rose capsized';

describeWithEngine('answers from a distributed index', () => {
  let folder: string;
  let cluster: TestCluster;
  let engine: Engine;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'byline-partial-'));
    const corpus = join(folder, 'news.jsonl');
    await writeFile(corpus, NEWS.map((item) => `${JSON.stringify(item)}\n`).join(''));
    cluster = await startCluster('plain');
    const log = createLogger({ level: 'silent' });
    engine = await createEngine({ corpus, data: null, log, manticoreUrl: cluster.url });
  });
  afterAll(async () => {
    await engine?.close();
    await cluster?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('GIVEN every agent THEN nothing speaks of parts; WHEN one dies THEN every answer says that it is partial', async () => {
    const answers = () =>
      Promise.all([
        engine.ask({ question: QUESTION }),
        engine.reported(FACT),
        engine.search({ query: 'ferry' }),
      ]);
    for (const whole of await answers()) expect(whole).not.toHaveProperty('partial');
    await cluster.agents[1]?.kill();
    for (const rest of await answers()) expect(rest).toHaveProperty('partial', true);
  });
});
