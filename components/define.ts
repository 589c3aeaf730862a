/** Registers every element: the tracker brings all its parts along. */
import './roadmap-tracker/define.js';

export * from './index.js';
