import { afterAll, beforeAll } from 'vitest';
import { buildManticore } from '../../../src/search/manticore/build.ts';
import { openManticoreStore } from '../../../src/search/manticore/store.ts';
import { startCluster, type TestCluster } from '../manticore/cluster.ts';
import { describeWithEngine } from '../manticore/with-engine.ts';
import { describeStore } from './store-contract.ts';

for (const kind of ['plain', 'realtime'] as const) {
  describeWithEngine(`a head and two agents with ${kind} tables`, () => {
    let cluster: TestCluster | undefined;
    beforeAll(async () => {
      cluster = await startCluster(kind);
    });
    afterAll(async () => {
      await cluster?.stop();
    });
    describeStore(`The distributed store (${kind})`, async (documents) => {
      if (cluster === undefined) throw new Error('the cluster was not started');
      const { url } = cluster;
      await buildManticore({ url, documents });
      return openManticoreStore({ url, documents });
    });
  });
}
