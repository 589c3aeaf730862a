/**
 * The server of a roadmap's log: many write to it, each entry is checked, kept once and in one order. For
 * Node, with the packages that `roadmap-tracker serve` names. Published as `roadmap-tracker/server`.
 */
export * from './server/index.js';
