import { frameworkSuite } from './suite.js';

frameworkSuite('svelte');
