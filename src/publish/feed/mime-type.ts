import type { Media } from '../../model/post.js';

const BY_ENDING: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  mp4: 'video/mp4',
  webm: 'video/webm',
  m3u8: 'application/vnd.apple.mpegurl',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
};

/** The commonest of each kind: feeds must name a type, and image servers often write none into the address. */
const BY_KIND: Readonly<Record<Media['type'], string>> = {
  image: 'image/jpeg',
  video: 'video/mp4',
  audio: 'audio/mpeg',
};

/** The media type of an address, by its ending, else by what it is. */
export function mimeTypeOf(url: string, type: Media['type']): string {
  const ending = /\.([a-z0-9]{2,5})$/i.exec(URL.canParse(url) ? new URL(url).pathname : '')?.[1]?.toLowerCase();
  const named = ending === undefined || !Object.hasOwn(BY_ENDING, ending) ? undefined : BY_ENDING[ending];
  return named ?? BY_KIND[type];
}
