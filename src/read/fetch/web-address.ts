import { isIP } from 'node:net';
import { LivepostsError } from '../../model/error.js';
import { isPublicAddress } from './public-address.js';

/**
 * An address that may be fetched: http or https, without a name and password, and not of this machine or its network.
 * The URL standard writes every notation of an IPv4 address as four numbers (`0x7f.1` is `127.0.0.1`); names are checked
 * when they are resolved.
 *
 * @throws LivepostsError `fetch-refused`
 */
export function checkWebAddress(address: string, options: { readonly allowPrivate: boolean }): URL {
  if (!URL.canParse(address)) throw refusal(address, 'it is no address of a page');
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refusal(address, `only http and https are fetched, not ${url.protocol.slice(0, -1)}`);
  }
  if (url.username !== '' || url.password !== '') throw refusal(address, 'it holds a name or password');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !options.allowPrivate && !isPublicAddress(host)) throw privateAddress(url.hostname);
  url.hash = '';
  return url;
}

/** For a name that leads to this machine or its network. */
export function privateAddress(host: string): LivepostsError {
  return new LivepostsError('fetch-refused', `${host} is not fetched: it is on this machine or its network.`, {
    hint: 'Allow it with the option "allowPrivate" (--allow-private) if you know the page.',
  });
}

function refusal(address: string, why: string): LivepostsError {
  return new LivepostsError('fetch-refused', `${address.slice(0, 200)} is not fetched: ${why}.`, {
    hint: 'Give an address that begins with https:// or http://.',
  });
}
