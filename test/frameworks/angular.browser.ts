import { frameworkSuite } from './suite.js';

frameworkSuite('angular');
