import type { Server } from 'node:net';

export function listenOnLoopback(server: Server, port: number): Promise<() => Promise<void> | void>;
export function freePort(wanted?: number): Promise<number>;
