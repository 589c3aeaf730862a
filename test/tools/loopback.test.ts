import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createPlain } from 'node:net';
import { test } from 'node:test';
import { ask, isOpen, otherAddresses, ownAddresses } from './knock.js';
import { freePort, listenOnLoopback } from './loopback.mjs';

const portOf = (server: { address(): unknown }): number => (server.address() as AddressInfo).port;

test('a server listens at the loopback addresses, and nowhere else', async (t) => {
  const server = createServer((_, response) => response.end('here'));
  t.after(() => server.close());
  const end = await listenOnLoopback(server, 0);
  t.after(end);
  const port = portOf(server);
  for (const at of ownAddresses()) assert.match((await ask(port, '/', { at })).text, /\r\nhere$/);
  for (const address of await otherAddresses())
    assert.equal(await isOpen(port, address), false, address);
  assert.equal((server.address() as AddressInfo).address, '127.0.0.1');
});

test('refuses a server that listens already', async (t) => {
  const server = createServer().listen();
  t.after(() => server.close());
  await once(server, 'listening');
  await assert.rejects(listenOnLoopback(server, 0), /listens already/);
});

test('a port is free if it is free at every loopback address', async (t) => {
  for (const host of ownAddresses()) {
    const other = createPlain().listen({ host, port: 0 });
    t.after(() => other.close());
    await once(other, 'listening');
    const port = portOf(other);
    assert.notEqual(await freePort(port), port, host);
    const server = createServer();
    await assert.rejects(listenOnLoopback(server, port), { code: 'EADDRINUSE' });
    assert.equal(server.listening, false, host);
  }
});
