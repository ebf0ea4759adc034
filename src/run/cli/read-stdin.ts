import { LivepostsError } from '../../model/error.js';
import type { CliIo } from './cli-io.js';

/**
 * All of standard input, for the input `-`.
 *
 * @throws {LivepostsError} `input-too-large` once more than `maxBytes` have come, without reading on.
 */
export async function readStdin({ stdin }: Pick<CliIo, 'stdin'>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBytes) {
      throw new LivepostsError('input-too-large', `standard input is larger than the limit of ${maxBytes} bytes`, {
        hint: 'Raise the limit with --max-size',
      });
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size);
}
