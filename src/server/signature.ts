/** Signs heads (Ed25519), so that a reader can tell whose log it is, from wherever it came. */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { canonicalJson } from '../log/hash.js';

export class Signer {
  readonly #key: KeyObject;
  /** The public key, as it stands in heads: base64url of its 32 bytes. */
  readonly key: string;

  constructor(pem: string) {
    this.#key = createPrivateKey(pem);
    this.key = createPublicKey(this.#key).export({ format: 'jwk' }).x as string;
  }

  /** The value with the key and the signature of all its other fields. */
  signed<T extends object>(value: T): T & { readonly key: string; readonly signature: string } {
    const whole = { ...value, key: this.key };
    const signature = sign(null, Buffer.from(canonicalJson(whole)), this.#key);
    return { ...whole, signature: signature.toString('base64url') };
  }
}

export function newSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

/** Whether a value has the signature of a key. */
export function isSignedBy(value: Readonly<Record<string, unknown>>, key: string): boolean {
  const { signature, ...whole } = value;
  if (typeof signature !== 'string') return false;
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: key };
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
    const bytes = Buffer.from(signature, 'base64url');
    return verify(null, Buffer.from(canonicalJson(whole)), publicKey, bytes);
  } catch {
    return false;
  }
}
