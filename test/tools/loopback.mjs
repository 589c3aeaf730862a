/** Where the servers of this repository listen: at this machine's own addresses, and nowhere else. */
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
 * Lets a server listen at 127.0.0.1 and at ::1: `localhost` may mean either. Resolves to a function
 * that ends the listening at ::1; the other end is the server's own to close.
 */
export async function listenOnLoopback(server, port) {
  if (server.listening) throw new Error('The server listens already, and maybe to the network.');
  await listening(server, { host: '127.0.0.1', port });
  // A server has one address. Connections to the other are handed on to it, made as a web server's are.
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

/** The wanted port when it is free, else any free one. */
export async function freePort(wanted = 0) {
  const probe = createServer();
  try {
    const end = await listenOnLoopback(probe, wanted);
    const { port } = probe.address();
    await Promise.all([end(), closed(probe)]);
    return port;
  } catch (error) {
    // The system gives a port that is free at one address; it may be taken at the other.
    if (wanted || error.code === 'EADDRINUSE') return freePort();
    throw error;
  }
}
