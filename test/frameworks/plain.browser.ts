import { frameworkSuite } from './suite.js';

frameworkSuite('plain');
