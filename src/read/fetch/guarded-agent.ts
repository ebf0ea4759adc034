import { lookup as resolve } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent } from 'undici';
import { isPublicAddress } from './public-address.js';
import { privateAddress } from './web-address.js';

/** How a host name becomes addresses; tests give one of their own. */
export type Resolve = (
  host: string,
  callback: (error: Error | null, addresses: readonly { readonly address: string; readonly family: number }[]) => void,
) => void;

const bySystem: Resolve = (host, callback) => {
  resolve(host, { all: true, verbatim: true }, (error, addresses) => callback(error, addresses ?? []));
};

/** How long each step may take, and what is let through. Times in milliseconds. */
export interface AgentOptions {
  readonly allowPrivate: boolean;
  readonly connectTimeout: number;
  /** Until the head of the answer is there. */
  readonly headersTimeout: number;
  /** Between two pieces of the body. */
  readonly bodyTimeout: number;
  readonly resolve?: Resolve;
}

/**
 * A client whose every connection is checked: the very addresses that a name was resolved to are the ones that are
 * connected to, so an answer that changes between check and use changes nothing.
 */
export function guardedAgent(options: AgentOptions): Agent {
  const { allowPrivate, connectTimeout, headersTimeout, bodyTimeout } = options;
  const lookup = guardedLookup(options.resolve ?? bySystem, allowPrivate);
  return new Agent({
    connect: { lookup, timeout: connectTimeout },
    headersTimeout,
    bodyTimeout,
    connections: 1,
    pipelining: 1,
    maxHeaderSize: 64 * 1024,
    keepAliveTimeout: 10_000,
  });
}

/** In the form that `net.connect` asks for: one address, or all. */
function guardedLookup(resolveName: Resolve, allowPrivate: boolean): LookupFunction {
  return (host, { all }, callback) => {
    resolveName(host, (error, addresses) => {
      const [first] = addresses;
      if (error !== null) callback(error, '');
      else if (first === undefined) callback(new Error(`${host} has no address`), '');
      // One closed address among open ones is how a name is turned against its visitor.
      else if (!allowPrivate && addresses.some(({ address }) => !isPublicAddress(address))) {
        callback(privateAddress(host), '');
      } else if (all === true) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    });
  };
}
