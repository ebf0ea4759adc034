/** A part of an MHTML file. */
export interface MhtmlPart {
  readonly type: string;
  readonly location: string;
  readonly encoding: 'quoted-printable' | 'base64' | '8bit';
  readonly content: string | Uint8Array;
}

/** An MHTML file as a browser saves it (RFC 2557). */
export function makeMhtml(parts: readonly MhtmlPart[], given: { location?: string; date?: string } = {}): Buffer {
  const boundary = '----MultipartBoundary--test----';
  const head = [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${given.location ?? parts[0]?.location ?? ''}`,
    'Subject: A page',
    `Date: ${given.date ?? 'Wed, 7 Feb 2024 23:03:00 -0000'}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"`,
  ].join('\r\n');
  const bodies = parts.map(({ type, location, encoding, content }) =>
    Buffer.concat([
      Buffer.from(
        `--${boundary}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: ${location}\r\n\r\n`,
      ),
      encoded(Buffer.from(content), encoding),
      Buffer.from('\r\n'),
    ]),
  );
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n\r\n`), ...bodies, Buffer.from(`--${boundary}--\r\n`)]);
}

function encoded(bytes: Buffer, encoding: MhtmlPart['encoding']): Buffer {
  if (encoding === '8bit') return bytes;
  if (encoding === 'base64') return Buffer.from(bytes.toString('base64').replace(/.{76}/g, '$&\r\n'));
  return Buffer.from(quoted(bytes));
}

/** RFC 2045, section 6.7: lines of 76 characters at most. */
function quoted(bytes: Buffer): string {
  const lines: string[] = [];
  let line = '';
  for (const byte of bytes) {
    const isPlain = byte >= 0x20 && byte <= 0x7e && byte !== 0x3d;
    const code = isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (line.length + code.length > 75) {
      lines.push(`${line}=`);
      line = '';
    }
    line += code;
  }
  return [...lines, line].join('\r\n');
}
