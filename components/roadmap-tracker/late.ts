/** The parts that are shown on request, in one script: together they compress better. */
import '../roadmap-as-of/define.js';
import '../roadmap-details/define.js';
import '../roadmap-scores/define.js';
import '../roadmap-trend/define.js';
import './late.styles.js';
