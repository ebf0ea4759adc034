// Unpacks a WARC file and reads through every record with warcio, and does nothing else.
import { createReadStream } from 'node:fs';
import { WARCParser } from 'warcio';

let records = 0;
let bytes = 0;
for await (const record of new WARCParser(createReadStream(process.argv[2], { highWaterMark: 1024 * 1024 }))) {
  records += 1;
  for await (const chunk of record) bytes += chunk.length;
}
console.log(`${records} records, ${bytes} bytes`);
