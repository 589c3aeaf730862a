/** Reads the body of a request, within limits of size and time. */
import type { IncomingMessage } from 'node:http';
import { RequestError } from './given.js';
import type { Limits } from './limits.js';

/**
 * Whoever sends too slowly is not waited for. What is too large is not cut off: the adapter to Node reads on for
 * half a second, as a client whose connection is closed while it sends sees no answer (RFC 9112, 9.6).
 */
const CLOSE = { connection: 'close' };

export async function bodyText(
  incoming: IncomingMessage,
  { bytes, bodyTime }: Limits,
): Promise<string> {
  const type = incoming.headers['content-type'] ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type))
    throw new RequestError(415, 'send it as application/json');
  const tooLarge = () => new RequestError(413, `it has more than ${bytes} bytes: send it in parts`);
  if (Number(incoming.headers['content-length'] ?? 0) > bytes) throw tooLarge();
  const whole = await new Promise<Buffer>((resolve, reject) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const timer = setTimeout(() => {
      done();
      reject(new RequestError(408, 'it took too long to arrive', {}, CLOSE));
    }, bodyTime);
    const onData = (piece: Buffer) => {
      size += piece.length;
      pieces.push(piece);
      if (size <= bytes) return;
      done();
      reject(tooLarge());
    };
    const onEnd = () => {
      done();
      resolve(Buffer.concat(pieces, size));
    };
    const onClose = () => {
      done();
      reject(new RequestError(400, 'it did not arrive whole', {}, CLOSE));
    };
    const done = () => {
      clearTimeout(timer);
      incoming.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose);
      incoming.pause();
    };
    incoming.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(whole);
  } catch {
    throw new RequestError(400, 'it is no UTF-8');
  }
}
