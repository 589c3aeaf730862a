import { frameworkSuite } from './suite.js';

frameworkSuite('vue');
