import { buildEmbeddedIndex } from '../../../src/search/embedded/build.ts';
import { openEmbeddedStore } from '../../../src/search/embedded/store.ts';
import { describeStore } from './store-contract.ts';

describeStore('The embedded store', async (documents) =>
  openEmbeddedStore(buildEmbeddedIndex(documents)),
);
