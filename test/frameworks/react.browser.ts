import { frameworkSuite } from './suite.js';

frameworkSuite('react');
