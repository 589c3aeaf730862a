/** Makes the servers of this repository listen on loopback addresses only. */
import { createServer } from 'node:net';

/** Machines without IPv6 have no ::1. */
const NO_SUCH_ADDRESS = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'];

function listening(server, address) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

const closed = (server) => new Promise((resolve) => server.close(resolve));

/**
 * Lets a server listen on 127.0.0.1 and on ::1, as `localhost` may be either. Resolves to a function that
 * stops listening on ::1; server.close() stops the other.
 */
export async function listenOnLoopback(server, port) {
  if (server.listening) throw new Error('The server listens already, and maybe to the network.');
  await listening(server, { host: '127.0.0.1', port });
  // A server has a single address. A second server passes its connections on to the first.
  const options = { allowHalfOpen: true, noDelay: true };
  const other = createServer(options, (socket) => server.emit('connection', socket));
  try {
    await listening(other, { host: '::1', port: server.address().port });
  } catch (error) {
    if (NO_SUCH_ADDRESS.includes(error.code)) return () => {};
    await closed(server);
    throw error;
  }
  return () => closed(other);
}

/** The wanted port if it is free, else any free one. */
export async function freePort(wanted = 0) {
  const probe = createServer();
  try {
    const end = await listenOnLoopback(probe, wanted);
    const { port } = probe.address();
    await Promise.all([end(), closed(probe)]);
    return port;
  } catch (error) {
    // A port that the system chose for one address may be taken on the other.
    if (wanted || error.code === 'EADDRINUSE') return freePort();
    throw error;
  }
}
