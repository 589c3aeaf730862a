/** An OpenID Connect issuer, as far as a server that takes its tokens sees it. */
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { freePort } from '../tools/loopback.mjs';

export class Issuer {
  #server: ServerType | undefined;
  readonly #app = new Hono();

  private constructor(
    readonly port: number,
    readonly key: CryptoKey,
  ) {}

  static async start(): Promise<Issuer> {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const issuer = new Issuer(await freePort(), privateKey);
    const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' };
    issuer.#app.get('/.well-known/openid-configuration', (c) =>
      c.json({ issuer: issuer.url, jwks_uri: `${issuer.url}/keys` }),
    );
    issuer.#app.get('/keys', (c) => c.json({ keys: [jwk] }));
    const { fetch } = issuer.#app;
    const options = {
      fetch,
      port: issuer.port,
      hostname: '127.0.0.1',
      overrideGlobalObjects: false,
    };
    issuer.#server = serve(options);
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** A token; by default a good one, of an hour. */
  token(
    sub: string,
    more: { iss?: string; aud?: string; exp?: number; key?: CryptoKey; name?: string } = {},
  ): Promise<string> {
    const { iss = this.url, aud = 'roadmaps', key = this.key, name } = more;
    return new SignJWT({ ...(name && { name }) })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setSubject(sub)
      .setIssuer(iss)
      .setAudience(aud)
      .setExpirationTime(more.exp ?? Math.floor(Date.now() / 1000) + 3_600)
      .sign(key);
  }

  stop(): void {
    this.#server?.close();
  }
}
