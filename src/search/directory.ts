import { ByteReader, ByteWriter } from './bytes.ts';
import { sharedLength } from './nodes.ts';

/** The directory of an index, the one file that is read before any other: see `format.ts`. */

export interface Directory {
  documents: number;
  threshold: number;
  longest: number;
  /** Name → value → documents in ascending order. */
  filters: Map<string, Map<string, number[]>>;
  /** Name → all documents that have the key, the lowest key first. */
  orders: Map<string, number[]>;
  shards: ShardStart[];
}

export interface ShardStart {
  /** Label of the shard's first node. */
  label: string;
  /** How many units of it the last node of the shard before has too. */
  shared: number;
}

const unitsOf = (text: string): number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

function writeNumbers(writer: ByteWriter, ascending: readonly number[]): void {
  writer.varint(ascending.length);
  let last = -1;
  for (const number of ascending) {
    writer.varint(number - last - 1);
    last = number;
  }
}

function readNumbers(reader: ByteReader): number[] {
  let last = -1;
  return Array.from({ length: reader.varint() }, () => {
    last += reader.varint() + 1;
    return last;
  });
}

const readEntries = <T>(reader: ByteReader, read: () => T): Map<string, T> =>
  new Map(Array.from({ length: reader.varint() }, () => [reader.string(), read()]));

export function encodeDirectory(directory: Directory): Uint8Array {
  const writer = new ByteWriter();
  writer.varint(directory.documents);
  writer.varint(directory.threshold);
  writer.varint(directory.longest);
  writer.varint(directory.filters.size);
  for (const [name, values] of directory.filters) {
    writer.string(name);
    writer.varint(values.size);
    for (const [value, documents] of values) {
      writer.string(value);
      writeNumbers(writer, documents);
    }
  }
  writer.varint(directory.orders.size);
  for (const [name, documents] of directory.orders) {
    writer.string(name);
    writer.varint(documents.length);
    for (const document of documents) writer.varint(document);
  }
  writer.varint(directory.shards.length);
  let last: number[] = [];
  for (const { label, shared } of directory.shards) {
    const units = unitsOf(label);
    const kept = sharedLength(units, last, Math.min(units.length, last.length));
    writer.varint(shared);
    writer.varint(kept);
    writer.varint(units.length - kept);
    for (const unit of units.slice(kept)) writer.varint(unit);
    last = units;
  }
  return writer.bytes();
}

export function decodeDirectory(bytes: Uint8Array): Directory {
  const reader = new ByteReader(bytes);
  const [documents, threshold, longest] = [reader.varint(), reader.varint(), reader.varint()];
  const filters = readEntries(reader, () => readEntries(reader, () => readNumbers(reader)));
  const orders = readEntries(reader, () =>
    Array.from({ length: reader.varint() }, () => reader.varint()),
  );
  let label = '';
  const shards = Array.from({ length: reader.varint() }, (): ShardStart => {
    const shared = reader.varint();
    label = label.slice(0, reader.varint());
    for (let left = reader.varint(); left > 0; left--) {
      label += String.fromCharCode(reader.varint());
    }
    return { label, shared };
  });
  return { documents, threshold, longest, filters, orders, shards };
}
