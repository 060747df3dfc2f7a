/** Saved evidence is not what was written: it has to be read from the articles anew. */
export class DamagedEvidence extends Error {
  override readonly name = 'DamagedEvidence';
}
