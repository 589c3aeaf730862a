/** What is changed in vis-timeline's frame, axis and window, and why. */
import { patchAxisRedraw, patchFrameRedraw } from './patches-redraw.mjs';

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

export function patchCore(source) {
  patchGlobals(source);
  for (const [name, statements] of UNUSED) source.drop(name, statements);
  patchTimeline(source);
  patchFrame(source);
  patchRange(source);
  patchFrameRedraw(source);
  patchAxis(source);
  patchAxisRedraw(source);
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
    .replace(1, "import xssFilter from 'xss';\n")
    .replaceBetween(38, '// Configure XSS protection\nconst', 'const availableUtils = {', SET_TEXT);
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
    // One recognizer is left: nothing to propagate between.
    .replace(1, "import PropagatingHammer from 'propagating-hammerjs';\n")
    .replaceBetween(
      13,
      'const modifiedHammer = (function () {',
      '\n/** A custom time bar',
      'const modifiedHammer = Hammer;\n',
    )
    .drop('hammerMock')
    .replace(
      1,
      'const defaultLanguage = getNavigatorLanguage();\nmoment$3.locale(defaultLanguage);\n',
    )
    // A probe appended to document.body; only its own vertical scroll bar needs the width.
    .replace(2, 'availableUtils.getScrollBarWidth()', '0')
    .replaceBetween(32, 'const timeline = {', 'export { Graph2d')
    .replace(1, 'export { Graph2d, Timeline, timeline };', 'export { Timeline, TimeStep };');
}

function patchTimeline(source) {
  source
    .keepMethods('Timeline', ['constructor', 'redraw', 'setOptions', 'setGroups', '_redraw'], 12)
    .replaceBetween(6, '    if (options && options.throttleRedraw) {', '    const me = this;')
    .replace(1, '    options && availableUtils.setupXSSProtection(options.xss);\n')
    .replaceBetween(21, '    const loadingScreenFragment', '    this.components = [];')
    .replaceBetween(4, '    this.currentTime = new CurrentTime', '    this.itemSet = new')
    // Click events come with a hit test of items; our layer has its own listeners.
    .replaceBetween(21, '    function emit(eventName, event) {', '    this.initialFitDone = false;')
    // It stayed hidden until items arrived, were fitted and 200 ms had passed.
    .replaceBetween(37, '    this.initialFitDone = false;', '    this.on("destroyTimeline"')
    .replaceBetween(6, '    this.body.emitter.on("fit"', '    if (groups) {')
    .replaceBetween(5, '    if (items) {', '    this._redraw();')
    .replaceMethod('Timeline', 'setOptions', SET_OPTIONS)
    .replaceMethod('Timeline', 'redraw', '  redraw() { this._redraw(); }\n');
}

const SET_OPTIONS = `  setOptions(options) {
    Core.prototype.setOptions.call(this, options);
  }
`;

const FRAME_METHODS = [
  '_create',
  'setOptions',
  'destroy',
  'redraw',
  '_redraw',
  '_setDOM',
  '_toTime',
  '_toGlobalTime',
  '_toScreen',
  '_toGlobalScreen',
];

function patchFrame(source) {
  source.keepMethods('Core', FRAME_METHODS, 30);
}

const RANGE_METHODS = [
  'constructor',
  'setOptions',
  'setRange',
  'startRolling',
  'stopRolling',
  '_cancelAnimation',
  '_applyRange',
  'getRange',
  'conversion',
  '_onDragStart',
  '_onDrag',
  '_onDragEnd',
  '_onTouch',
  '_onPinch',
  '_isInsideRange',
  '_pointerToDate',
  'getPointer',
  'destroy',
];

function patchRange(source) {
  source
    .keepMethods('Range', RANGE_METHODS, 5)
    // The wheel is ours.
    .replace(1, '    this.body.emitter.on("mousewheel", this._onMouseWheel.bind(this));\n')
    // A timer outlived the timeline and the animation ran on.
    .replaceMethod(
      'Range',
      'destroy',
      '  destroy() { clearTimeout(this.timeoutID); this._cancelAnimation(); }\n',
    )
    // A press whose default is prevented focuses nothing.
    .replace(
      1,
      '    this.deltaDifference = 0;\n    // Disable the browser default handling of this event.\n    availableUtils.preventDefault(event);\n',
      '    this.deltaDifference = 0;\n',
    );
}

function patchAxis(source) {
  source
    // The language of a timeline is its own: it comes with the `moment` option.
    .replaceBetween(
      13,
      '      // apply locale to moment.js',
      '  /**\n   * Create the HTML DOM for the TimeAxis',
      '    }\n  }\n\n',
    )
    .replace(4, /^\s*console\.\w+\([\s\S]*?\);\n/gm);
}
