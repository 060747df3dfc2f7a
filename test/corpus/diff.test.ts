import { describe, expect, it } from 'vitest';
import { diffCorpus } from '../../src/corpus/diff.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { articleFile, writeCorpus } from './temp-corpus.ts';

describe('diffCorpus', () => {
  it('tells added, changed, removed and unchanged articles apart by id and content', async () => {
    const before = await loadCorpus(
      await writeCorpus({
        'articles/same.md': articleFile('id: same\noutlet: G'),
        'articles/edited.md': articleFile('id: edited\noutlet: G'),
        'articles/renamed.md': articleFile('id: field\noutlet: G'),
        'articles/gone.md': articleFile('id: gone\noutlet: G'),
      }),
    );
    const after = await loadCorpus(
      await writeCorpus({
        'articles/moved/same.md': articleFile('id: same\noutlet: G'),
        'articles/edited.md': articleFile('id: edited\noutlet: G', 'The ferry sailed at one.'),
        'articles/renamed.md': articleFile('id: field\noutlet: H'),
        'articles/new.md': articleFile('id: new\noutlet: G'),
      }),
    );
    expect(diffCorpus(before, after)).toEqual({
      added: ['new'],
      changed: ['edited', 'field'],
      removed: ['gone'],
      unchanged: ['same'],
    });
    expect(before.hash).not.toBe(after.hash);
    expect(diffCorpus(before, before)).toMatchObject({ added: [], changed: [], removed: [] });
    expect(diffCorpus(null, after).added).toHaveLength(4);
  });

  it('gives equal content equal hashes, wherever it was read from', async () => {
    const file = articleFile('id: same\noutlet: G');
    const one = await loadCorpus(await writeCorpus({ 'articles/a.md': file }));
    const two = await loadCorpus(await writeCorpus({ 'articles/b/c.md': file }));
    expect(one.hash).toBe(two.hash);
    expect(one.articles[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
