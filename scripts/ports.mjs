import { connect, createServer } from 'node:net';

/** A port nobody listens on at the moment. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const listens = (port, host) =>
  new Promise((resolve) => {
    const socket = connect({ port, host });
    const end = (taken) => {
      socket.destroy();
      resolve(taken);
    };
    socket.setTimeout(500, () => end(false));
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
  });

const refusesUs = (port, host) =>
  new Promise((resolve) => {
    const server = createServer();
    server.on('error', (error) => resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(false)));
  });

/** Whether a port of this machine is taken by anyone, on IPv4 or IPv6. */
export const isTaken = async (port) =>
  (await refusesUs(port, '127.0.0.1')) || (await listens(port, '127.0.0.1')) || (await listens(port, '::1'));
