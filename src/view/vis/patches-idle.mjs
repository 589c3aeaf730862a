/** What is never asked for: options the adapter does not set, and input no browser of today needs. */

export function patchIdle(source) {
  patchHiddenDates(source);
  patchRolling(source);
  patchAnimation(source);
  source
    // Instants are numbers and days everywhere.
    .drop('convert')
    .replace(
      1,
      'const ASPDateRegex = ',
      'const convert = (instant) => instant;\nconst ASPDateRegex = ',
    )
    // Lanes have no `visible` to filter by, and come as what they are kept in.
    .replaceMethod('Timeline', 'setGroups', SET_GROUPS)
    .replaceBetween(11, '    if (\n      !(Array.isArray(groups) ||', '    const me = this;')
    .drop('isDataViewLike');
}

const SET_GROUPS = `  setGroups(groups) {
    this.groupsData = groups;
    this.itemSet.setGroups(groups);
  }
`;

/** Spans of time cut out of the axis. */
function patchHiddenDates(source) {
  source.replaceBetween(
    591,
    'function convertHiddenOptions(',
    '/**\n * The class TimeStep is an iterator',
    NO_HIDDEN_DATES,
  );
}

const NO_HIDDEN_DATES = `function convertHiddenOptions() {}
function updateHiddenDates() {}
function stepOverHiddenDates() {}
const getHiddenDurationBetween = () => 0;
const getHiddenDurationBefore = () => 0;
const snapAwayFromHidden = (_hiddenDates, time) => time;
function toScreen(Core, time, width) {
  const { offset, scale } = Core.range.conversion(width);
  return (time.valueOf() - offset) * scale;
}
function toTime(Core, x, width) {
  const { offset, scale } = Core.range.conversion(width);
  return new Date(x / scale + offset);
}

`;

/** A window that follows the clock. */
function patchRolling(source) {
  source
    .replaceMethod('Range', 'startRolling', '')
    .replaceMethod('Range', 'stopRolling', '')
    .replace(2, /^ +(?:this|me)(?:\.range)?\.stopRolling\(\);\n/gm)
    .replaceBetween(
      5,
      '    this.body.dom.rollingModeBtn.addEventListener(',
      '    this.setOptions(options);',
    )
    .replaceBetween(
      3,
      '      if (options.rollingMode && options.rollingMode.follow) {',
      '      if ("start" in options ||',
    );
}

/** Windows move by our own animation. */
function patchAnimation(source) {
  source.replaceBetween(
    78,
    '    if (options.animation) {',
    '      var changed = this._applyRange',
    '    {\n',
  );
}

const HAMMER_KEPT = `  Hammer.DIRECTION_ALL = DIRECTION_ALL;
  Hammer.DIRECTION_HORIZONTAL = DIRECTION_HORIZONTAL;
`;

/** Of the gestures stay pan and pinch, of the ways to hear of them pointer events. */
export function patchInput(source) {
  return source
    .replaceBetween(
      20,
      'function createInputInstance(',
      '/**\n * @private\n * if the argument is an array',
      POINTERS,
    )
    .replaceBetween(13, 'var preset = [', 'var STOP = 1;', PRESET)
    .replaceBetween(58, '  Hammer.VERSION = ', '  return Hammer;', HAMMER_KEPT)
    .replaceBetween(2, 'var defaults$1 = ', 'export default Hammer;')
    .replace(1, /^export \{.*\};$/gm);
}

const POINTERS = `function createInputInstance(manager) {
  return new PointerEventInput(manager, inputHandler);
}

`;
const PRESET = `var preset = [
  [PinchRecognizer, { enable: false }],
  [PanRecognizer, { direction: DIRECTION_HORIZONTAL }],
];
`;
