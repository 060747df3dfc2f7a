import { type Columns, takeColumn } from '../../ops/columns.ts';

/** Where the pieces of a corpus lie, by the row of their article: columns of one length. */
export interface Places {
  /** Number of the segment. */
  readonly segments: Uint16Array;
  /** Bytes from the beginning of the segment. */
  readonly offsets: Uint32Array;
  /** Bytes. */
  readonly lengths: Uint32Array;
  /** CRC-32 of the piece. */
  readonly checksums: Uint32Array;
}

/** Where one piece lies. */
export interface Place {
  readonly segment: number;
  readonly offset: number;
  readonly length: number;
  readonly checksum: number;
}

/** Places of so many rows, all still empty. */
export function createPlaces(rows: number): Places {
  return {
    segments: new Uint16Array(rows),
    offsets: new Uint32Array(rows),
    lengths: new Uint32Array(rows),
    checksums: new Uint32Array(rows),
  };
}

/** The place of a row. */
export function placeAt({ segments, offsets, lengths, checksums }: Places, row: number): Place {
  return {
    segment: segments[row] ?? 0,
    offset: offsets[row] ?? 0,
    length: lengths[row] ?? 0,
    checksum: checksums[row] ?? 0,
  };
}

/** Sets the place of a row. */
export function setPlace(places: Places, row: number, place: Place): void {
  places.segments[row] = place.segment;
  places.offsets[row] = place.offset;
  places.lengths[row] = place.length;
  places.checksums[row] = place.checksum;
}

/** Places as columns. */
export function columnsOfPlaces(places: Places): Columns {
  return { meta: null, arrays: { ...places } };
}

/** Reads what `columnsOfPlaces` made. Throws when it is no such thing. */
export function placesOfColumns(columns: Columns): Places {
  return {
    segments: takeColumn(columns, 'segments', 'Uint16Array'),
    offsets: takeColumn(columns, 'offsets', 'Uint32Array'),
    lengths: takeColumn(columns, 'lengths', 'Uint32Array'),
    checksums: takeColumn(columns, 'checksums', 'Uint32Array'),
  };
}
