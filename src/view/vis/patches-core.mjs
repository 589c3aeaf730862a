/** What is changed in vis-timeline's frame, axis and window, and why. */
import { patchAxis } from './patches-axis.mjs';
import { patchRange } from './patches-range.mjs';
import { patchFrameRedraw } from './patches-redraw.mjs';

/**
 * Whole parts that a timeline of empty lanes never runs. What cannot be dropped as one
 * class is left to the bundler's tree shaking.
 */
const UNUSED = [
  // The other chart of the package.
  ['Graph2d', 9],
  ['LineGraph', 27],
  ['Legend', 11],
  ['GraphGroup', 7],
  ['DataAxis', 0],
  ['DataScale', 0],
  ['Points', 2],
  ['Bargraph', 6],
  ['Line', 8],
  // Milestones are drawn by our own item layer.
  ['Item', 1],
  ['RangeItem', 1],
  ['BackgroundItem', 5],
  ['BoxItem', 0],
  ['PointItem', 0],
  ['ClusterItem', 1],
  ['ClusterGenerator', 0],
  ['BackgroundGroup', 0],
  ['Popup', 0],
  ['typeCoerceDataSet', 0],
  // Today and as-of lines are ours: these tick by the clock and write a title as HTML.
  ['CurrentTime', 0],
  ['CustomTime', 0],
  // Option editor, option checker (both only write to page and console), click-to-use veil.
  ['Configurator', 0],
  ['ColorPicker', 0],
  ['Validator', 0],
  ['Activator', 6],
  // Sets moment's language for the whole page from the browser's.
  ['getNavigatorLanguage', 0],
];

/** The libraries whose parts go, too. */
const IMPORTS = /^import \* as util[\s\S]*?from 'keycharm';\n/gm;

export function patchCore(source) {
  patchGlobals(source);
  for (const [name, statements] of UNUSED) source.drop(name, statements);
  patchLanes(source);
  patchTimeline(source);
  patchFrame(source);
  patchRange(source);
  patchFrameRedraw(source);
  patchAxis(source);
}

/** Text stays text: no markup is ever parsed, so no Trusted Types policy is needed. */
export function patchHtml(source) {
  source
    .replace(
      35,
      /([\w.[\]]+)\.innerHTML =\s+([^;]+);/g,
      (_all, target, value) => `setText(${target}, ${value});`,
    )
    .replace(4, '.innerHTML', '.textContent')
    .replace(18, 'availableUtils.xss(', '(')
    .replaceBetween(
      50,
      '// Configure XSS protection\nconst',
      '// Utility functions for ordering',
      SET_TEXT,
    );
}

const SET_TEXT = `function setText(element, value) {
  if (value instanceof Node) element.replaceChildren(value);
  else if (element.textContent !== String(value)) element.textContent = value;
}
`;

/** The module takes nothing from the page's globals and leaves nothing there. */
function patchGlobals(source) {
  source
    .replace(1, '(typeof window !== "undefined" && window["moment"]) || moment$3', 'moment$3')
    .replace(
      1,
      IMPORTS,
      "import { Gestures } from 'gestures';\nimport { LaneSet } from 'lane-set';\n",
    )
    .replaceBetween(13, 'const modifiedHammer = (function () {', '\n/** A custom time bar')
    .drop('hammerMock')
    .drop('onTouch')
    .drop('onRelease')
    .drop('disablePreventDefaultVertically')
    .replace(1, 'Emitter(Core.prototype);\n')
    .replace(
      1,
      'const defaultLanguage = getNavigatorLanguage();\nmoment$3.locale(defaultLanguage);\n',
    )
    // A probe appended to document.body; only its own vertical scroll bar needs the width.
    .replace(2, 'availableUtils.getScrollBarWidth()', '0')
    .replaceBetween(32, 'const timeline = {', 'export { Graph2d')
    .replace(1, 'export { Graph2d, Timeline, timeline };', 'export { Timeline, TimeStep };');
}

/** Rows of milestones, which have a set of lanes of ours in their place: read again when they change. */
function patchLanes(source) {
  source
    .keepMethods('ItemSet', ['constructor'], 70)
    .drop('ItemSet', 2)
    .keepMethods('Group', ['constructor'], 33)
    .drop('Group')
    .drop('Component');
}

function patchTimeline(source) {
  source
    .keepMethods('Timeline', ['constructor', 'redraw', 'setOptions', 'setGroups', '_redraw'], 12)
    .replaceMethod('Timeline', 'constructor', CONSTRUCTOR, 237)
    .replaceMethod('Timeline', 'setOptions', '', 32)
    .replaceMethod('Timeline', 'redraw', '  redraw() { this._redraw(); }\n')
    .replaceMethod('Timeline', 'setGroups', SET_LANES, 38)
    .replaceMethod('Timeline', '_redraw', '', 7);
}

// Without the item set, the loading screen and the 200 ms it stayed hidden.
const CONSTRUCTOR = `  constructor(container, options) {
    super();
    this.options = {};
    this._create(container);
    const emitter = { emit: (type, event) => this.emit(type, event), on: (type, listener) => this.on(type, listener) };
    const util = { toScreen: (time) => this._toScreen(time), toTime: (x) => this._toTime(x) };
    const body = { dom: this.dom, domProps: this.props, emitter, util };
    this.range = body.range = new Range(body);
    this.timeAxis = new TimeAxis(body);
    this.itemSet = new LaneSet(body);
    this.components = [this.range, this.timeAxis, this.itemSet];
    this.setOptions(options);
  }
`;
const SET_LANES = `  setLanes(lanes) {
    this.itemSet.setLanes(lanes);
  }
`;

const FRAME_METHODS = [
  '_create',
  'setOptions',
  'destroy',
  '_redraw',
  '_setDOM',
  '_toTime',
  '_toScreen',
];

function patchFrame(source) {
  source.keepMethods('Core', FRAME_METHODS, 33);
}
