import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { generate } from 'selfsigned';

/** What is sent for an address. */
export type Reply = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
};

/** Pages on the loopback interface, under any host name. */
export type PageServer = {
  /** `127.0.0.1:PORT`. A browser that takes it for its proxy gets every page, of every host, https included, from here. */
  readonly address: string;
  /** Every address asked for so far, in order. Browsers ask for things of their own as well. */
  readonly requests: readonly string[];
  close(): Promise<void>;
};

/**
 * Serves what `answer` gives for an address; 404 where it gives nothing. As a proxy it decrypts https with a certificate made for the
 * occasion, so a browser has to be told to accept it. Nothing is fetched from anywhere.
 */
export async function servePages(answer: (address: URL) => Reply | undefined): Promise<PageServer> {
  const requests: string[] = [];
  const listener: RequestListener = (request, response) => {
    const address = addressOf(request);
    requests.push(address.href);
    const reply = answer(address) ?? { status: 404, body: '' };
    response.writeHead(reply.status ?? 200, { 'cache-control': 'no-store', 'content-type': typeOf(address), ...reply.headers });
    response.end(reply.body);
  };
  const certificate = await generate([{ name: 'commonName', value: 'Backgrounder tests' }], { algorithm: 'sha256' });
  const secure = createHttpsServer({ key: certificate.private, cert: certificate.cert }, listener);
  const plain = createHttpServer(listener);
  plain.on('connect', (_request, socket) => {
    socket.on('error', () => socket.destroy());
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    secure.emit('connection', socket);
  });
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${portOf(plain)}`,
    requests,
    async close() {
      secure.closeAllConnections();
      plain.closeAllConnections();
      await new Promise((resolve) => plain.close(resolve));
    },
  };
}

function addressOf(request: IncomingMessage): URL {
  const scheme = 'encrypted' in request.socket ? 'https' : 'http';
  return new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? '127.0.0.1'}`);
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
};

function typeOf(address: URL): string {
  const extension = /\.(\w+)$/.exec(address.pathname)?.[1] ?? '';
  return TYPES[extension] ?? 'text/html; charset=utf-8';
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The page server is not listening on a port.');
  return address.port;
}
