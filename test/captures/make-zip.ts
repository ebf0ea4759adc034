import { crc32, deflateRawSync } from 'node:zlib';

/** A file in a zip file. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly packed?: boolean;
  /** The size that the directory claims. */
  readonly size?: number;
}

/** A zip file (APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12 and 4.3.16): entries, directory, end. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const facts = factsOf(entry);
    const name = Buffer.from(entry.name);
    const local = Buffer.concat([
      Buffer.from('PK\u0003\u0004'),
      facts.fields,
      numbers([name.length, 2], [0, 2]),
      name,
      facts.data,
    ]);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002'),
        numbers([20, 2]),
        facts.fields,
        numbers([name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
        name,
      ]),
    );
    files.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = entries.length;
  const end = numbers([0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...files, ...directory, Buffer.from('PK\u0005\u0006'), end]);
}

function factsOf({ content, packed = false, size }: ZipEntry): { readonly fields: Buffer; readonly data: Buffer } {
  const bytes = Buffer.from(content);
  const data = packed ? deflateRawSync(bytes) : bytes;
  // Version, flags (names are UTF-8), method, time, date, checksum, sizes.
  const fields = numbers(
    [20, 2],
    [0x0800, 2],
    [packed ? 8 : 0, 2],
    [0, 2],
    [0x21, 2],
    [crc32(bytes), 4],
    [data.length, 4],
    [size ?? bytes.length, 4],
  );
  return { fields, data };
}

/** Numbers of so many bytes, the lowest first. */
function numbers(...values: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
