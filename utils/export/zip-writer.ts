type Bytes = Uint8Array<ArrayBuffer>;

/** Sizes and places are 32-bit numbers. */
const MAX_SIZE = 0xffff_ffff;
/** A count that says: see the 64-bit end. */
const MAX_FILES = 0xffff;

/** Writes a zip, one file at a time. */
export interface ZipWriter {
  /** The bytes of the next file. Throws a `RangeError` if the zip gets larger than 4 GB. */
  add(fileName: string, text: string): Bytes;
  /** The directory, which ends the zip. */
  end(): Bytes;
}

/**
 * Creates a writer for a zip whose files are stored without compression, dated 1980, the format's first
 * year. For 65,535 files or more, it writes the 64-bit end as well.
 * (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT)
 */
export function createZipWriter(): ZipWriter {
  const directory: Bytes[] = [];
  const encoder = new TextEncoder();
  let offset = 0;
  return {
    add(fileName, text) {
      const name = encoder.encode(fileName);
      const content = encoder.encode(text);
      const fields = fieldsOf(name.length, content);
      const file = joined([bytes([0x04034b50, 4], ...fields), name, content]);
      directory.push(bytes([0x02014b50, 4], [20, 2], ...fields, [0, 10], [offset, 4]), name);
      offset += file.length;
      if (offset > MAX_SIZE) throw new RangeError('The zip would be larger than 4 GB.');
      return file;
    },
    end() {
      const files = joined(directory);
      return joined([files, ...endOf(directory.length / 2, files.length, offset)]);
    },
  };
}

type Field = readonly [value: number, length: number];

/** What a file's header and its entry in the directory share. */
function fieldsOf(nameLength: number, content: Bytes): readonly Field[] {
  const size = content.length;
  // Needed version, UTF-8 names, no compression, time, day; checksum, sizes, lengths of name and extras.
  const kind: readonly Field[] = [
    [20, 2],
    [0x0800, 2],
    [0, 4],
    [0x21, 2],
  ];
  return [...kind, [crc32(content), 4], [size, 4], [size, 4], [nameLength, 2], [0, 2]];
}

function endOf(count: number, size: number, offset: number): readonly Bytes[] {
  const most = Math.min(count, MAX_FILES);
  const end = bytes([0x06054b50, 4], [0, 4], [most, 2], [most, 2], [size, 4], [offset, 4], [0, 2]);
  if (count < MAX_FILES) return [end];
  const versions: readonly Field[] = [
    [44, 8],
    [45, 2],
    [45, 2],
    [0, 8],
  ];
  const end64 = [
    [count, 8],
    [count, 8],
    [size, 8],
    [offset, 8],
  ] as const;
  const locator = bytes([0x07064b50, 4], [0, 4], [offset + size, 8], [1, 4]);
  return [bytes([0x06064b50, 4], ...versions, ...end64), locator, end];
}

/** The fields one after the other, the lowest byte first. */
function bytes(...fields: readonly Field[]): Bytes {
  return Uint8Array.from(
    fields.flatMap(([value, length]) =>
      Array.from({ length }, (_, index) => Math.floor(value / 256 ** index) % 256),
    ),
  );
}

function joined(parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

function crc32(content: Bytes): number {
  let crc = -1;
  for (const byte of content) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}
